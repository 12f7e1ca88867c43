import { expect, test } from 'vitest';
import { secondsLeft, shareDone } from '../../src/cli/progress.ts';

const tally = { documents: 0, failures: 0, empty: 0, bytes: 0, read: 0, settled: 0 };

test('the share counts documents that are done, not those that are only read', () => {
  expect(shareDone({ ...tally, bytes: 500, read: 100, settled: 20 }, 1000)).toBe(0.1);
  expect(shareDone({ ...tally, bytes: 1000, read: 100, settled: 100 }, 1000)).toBe(1);
  expect(shareDone(tally, 1000)).toBe(0);
});

test('the time left follows the rate of the work, not of what was skipped', () => {
  expect(secondsLeft({ seconds: 1, share: 0.5 }, { seconds: 11, share: 0.75 })).toBe(10);
  expect(secondsLeft({ seconds: 1, share: 0.5 }, { seconds: 11, share: 1 })).toBe(0);
  expect(secondsLeft({ seconds: 1, share: 0.5 }, { seconds: 1, share: 0.5 })).toBeNull();
});
