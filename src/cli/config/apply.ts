import type { Command } from 'commander';
import { type OutputFormat, outputFormats } from '../../output/index.ts';
import { findConfig } from './find.ts';

/** Gives a command the options that its configuration states and its command line does not. */
export async function applyConfig(command: Command): Promise<void> {
  const { config } = command.opts<{ config?: string | boolean }>();
  if (!command.options.some((option) => option.long === '--config') || config === false) return;
  const file = typeof config === 'string' ? config : findConfig(process.cwd());
  if (!file) return;
  const { loadConfig } = await import('./load.ts');
  const stated = loadConfig(file, typeof config === 'string');
  const to = String(
    command.getOptionValueSource('to') === 'cli'
      ? command.opts().to
      : (stated.get('to')?.value ?? command.opts().to ?? 'table'),
  );
  for (const option of command.options) {
    const name = option.attributeName();
    const key = option.long?.slice(2) ?? '';
    const { commands, value } = stated.get(key) ?? {};
    if (value === undefined || command.getOptionValueSource(name) === 'cli') continue;
    const fits = !commands || commands.includes(command.name());
    if (fits && goesWith(key, to, stated.get('to')?.value))
      command.setOptionValueWithSource(name, value, 'config');
  }
}

/**
 * Does an option go with the output format of this run? On the command line one that does not is an error; a
 * configuration is written once for many runs.
 */
function goesWith(key: string, to: string, statedTo: unknown): boolean {
  if (key === 'rows' || key === 'columns') return to === statedTo;
  if (key === 'offsets') return !outputFormats[to as OutputFormat]?.ownOffsets;
  return key !== 'explain' || ['table', 'json', 'ndjson'].includes(to);
}
