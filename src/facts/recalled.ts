import { type FactContext, isCapital, lowerOf } from './context.ts';
import { leftEdge } from './left-edge.ts';

/** Nouns whose genitive is an event that is over: Opfer des Unfalls, Jahrestag der Invasion, Ort des Anschlags. */
const recalling =
  /^(?:.*jahrestag(?:e?s)?|bilanz|folgen?|opfern?|ursachen?|hintergr[uü]nde?|schauplatz|ort|tatort|unglücksort|stelle|zeugen?|überlebenden?|hinterbliebenen?|angehörigen?|trümmern?|spuren?|täter|gedenken|andenken|erinnerung)$/;

/** "besuchte am Donnerstag den Ort des Anschlags": the event is only spoken of, and what the clause dates is not it. */
export function isRecalled(ctx: FactContext, event: number): boolean {
  const { first, preposition } = leftEdge(ctx, event);
  if (preposition && preposition !== 'an' && preposition !== 'von') return false;
  const before = preposition ? first - 2 : first - 1;
  return isCapital(ctx, before) && recalling.test(lowerOf(ctx, before));
}
