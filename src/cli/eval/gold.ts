import { UserError } from '../../core/errors.ts';
import type { GoldFormat, GoldSource } from '../../gold/format.ts';
import type { GoldDocument, GoldOptions, Scope } from '../../gold/gold.ts';
import { mappable } from '../../gold/labels.ts';
import { readGold, scopeOf } from '../../gold/read.ts';
import { complain, note } from '../messages.ts';
import { listOf, oneOf, UsageError } from '../usage.ts';
import { type FixtureGold, readFixtures } from './fixtures.ts';

/** What is measured: gold documents, and the expectations that state only a part. */
export interface Gold {
  format: GoldFormat;
  documents: GoldDocument[];
  partial: FixtureGold[];
  scope: Scope;
}

/** `--map firm=organisation,Besuch=consult`. */
function mapFrom(pairs: string[], factTypes: Set<string>): Map<string, string> {
  const map = new Map<string, string>();
  const ours = [...mappable, ...factTypes];
  for (const pair of pairs.flatMap(listOf)) {
    const at = pair.lastIndexOf('=');
    if (at < 1) throw new UsageError(`--map '${pair}': expected THEIRS=OURS, such as firm=organisation`);
    map.set(pair.slice(0, at), oneOf(pair.slice(at + 1), ours, 'type for --map'));
  }
  return map;
}

/** Reads all of the gold; null if there are faults, which are told. `pairs` is `--map`. */
export async function goldFrom(
  sources: GoldSource[],
  pairs: string[],
  factTypes: Set<string>,
): Promise<Gold | null> {
  const format = sources[0]!.format;
  const gold: Gold = { format, documents: [], partial: [], scope: scopeOf(format, [], true) };
  if (format === 'fixtures') {
    for (const { path } of sources)
      for (const fixture of await readFixtures(path)) {
        if (fixture.partial) gold.partial.push(fixture);
        else gold.documents.push(fixture.document);
      }
    return gold;
  }
  const options: GoldOptions = { map: mapFrom(pairs, factTypes), factTypes };
  const foreign = new Map<string, number>();
  let complete = true;
  let faults = 0;
  for (const source of sources) {
    const read = await readGold(source, options);
    for (const fault of read.faults.slice(0, 20)) complain(fault);
    if (read.faults.length > 20) complain(`${source.path}: and ${read.faults.length - 20} more`);
    faults += read.faults.length;
    complete &&= read.complete;
    gold.documents.push(...read.documents);
    for (const [type, count] of read.foreign) foreign.set(type, (foreign.get(type) ?? 0) + count);
  }
  if (faults) {
    complain('nothing was measured: mend the gold first');
    return null;
  }
  const skipped = [...foreign].sort((a, b) => b[1] - a[1]).map(([type, count]) => `${type} (${count})`);
  if (skipped.length) note(`not compared, give --map THEIRS=OURS if they are: ${skipped.join(', ')}`);
  if (!gold.documents.length) throw new UserError(`${sources[0]!.path}: no document in it; check the file`);
  gold.scope = scopeOf(format, gold.documents, complete);
  return gold;
}
