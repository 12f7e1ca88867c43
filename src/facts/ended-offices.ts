import type { Argument, Fact } from './fact.ts';

/**
 * "Justizminister Karl Huber ist zurückgetreten": what the text itself tells as over is a state of the past. "Der Minister trat als
 * Parteichef zurück" ends the other office: the words of the title must be those that the end was told with.
 */
export function endOffices(facts: readonly Fact[]): void {
  const ends = facts.filter(isEnd);
  if (!ends.length) return;
  for (const held of facts) {
    if (held.type !== 'position-held' || held.tense !== 'present') continue;
    const person = filler(held, 'person');
    const position = filler(held, 'position');
    if (person && position && ends.some((end) => isEndOf(facts, end, person, position))) held.tense = 'past';
  }
}

/** Told as done: not refused, demanded, or planned. */
const isEnd = (f: Fact): boolean =>
  (f.type === 'resignation' || f.type === 'death') &&
  f.tense === 'past' &&
  f.polarity === 'positive' &&
  f.modality === 'asserted';

function isEndOf(facts: readonly Fact[], end: Fact, person: Argument, position: Argument): boolean {
  if (!end.arguments.some((a) => a.role === 'person' && a.first === person.first)) return false;
  const given = filler(end, 'position');
  if (!given || given.first === position.first) return true;
  // "… sind Justizminister X und Finanzminister Y": the title of another of them was found for all.
  return facts.some(
    (f) =>
      f.type === 'position-held' &&
      filler(f, 'position')?.first === given.first &&
      filler(f, 'person')?.first !== person.first,
  );
}

const filler = (fact: Fact, role: string): Argument | undefined =>
  fact.arguments.find((a) => a.role === role);
