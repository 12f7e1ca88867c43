import { Command } from 'commander';
import { expect, test } from 'vitest';
import { manualPage } from '../../src/cli/manual.ts';

test('the manual page lists inner commands with their options', () => {
  const program = new Command('werwaswo');
  const words = program.command('words').description('outer');
  words.command('find <word>').description('inner').option('--deep', 'also inside');
  const page = manualPage(program, '1');
  expect(page).toContain('.SS words [options] [command]');
  expect(page).toContain('.SS words find [options] <word>\ninner\n.TP\n\\fB\\-\\-deep\\fR\nalso inside');
});
