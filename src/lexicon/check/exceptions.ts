import { type Fault, split } from '../compile/tsv.ts';
import type { Collision } from './collisions.ts';

/** One of `types<TAB>Élysée<TAB>reason` or `common<TAB>kind:currency<TAB>reason`: what collides, and why both are right. */
interface Exception {
  line: number;
  check: string;
  /** A name, or `kind:` and a kind of entries. */
  about: string;
  used: boolean;
}

const checks = ['same', 'types', 'common'];

export interface Judged {
  faults: Fault[];
  excused: number;
}

/** Takes away what the list of exceptions answers for; an exception that nothing needs is a fault itself. */
export function judge(collisions: Collision[], list: string, file = 'exceptions.txt'): Judged {
  const faults: Fault[] = [];
  const exceptions = readExceptions(list, file, faults);
  const left = collisions.filter((c) => {
    const answers = exceptions.filter(
      (e) => e.check === c.check && (e.about === c.form || e.about === `kind:${c.kind}`),
    );
    for (const e of answers) e.used = true;
    return !answers.length;
  });
  for (const e of exceptions) {
    if (!e.used)
      faults.push({
        file,
        line: e.line,
        column: 1,
        message: `nothing collides any more for "${e.about}": delete this line`,
      });
  }
  return { faults: [...left, ...faults], excused: collisions.length - left.length };
}

function readExceptions(list: string, file: string, faults: Fault[]): Exception[] {
  const exceptions: Exception[] = [];
  list.split('\n').forEach((text, i) => {
    if (!text.trim() || text.startsWith('#')) return;
    const [check, about, reason] = text.split('\t');
    if (!checks.includes(check!) || !about || !reason?.trim()) {
      const message = `expected three columns: ${checks.join(' or ')}, a name or kind:…, the reason`;
      faults.push({ file, line: i + 1, column: 1, message });
    } else
      for (const one of split(about))
        exceptions.push({ line: i + 1, check: check!, about: one, used: false });
  });
  return exceptions;
}
