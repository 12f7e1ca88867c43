import { type FactContext, lowerOf, nameOf } from '../context.ts';
import type { Fact } from '../fact.ts';
import { leftEdge } from '../left-edge.ts';
import type { Office } from '../office-word.ts';

/** "CDU-Chefin Petra Wagner und ihr [Stellvertreter] Karl Huber": of the same body as the one before. */
export function shareBody(ctx: FactContext, office: Office, before: Fact | undefined, own: Fact[]): void {
  const { first } = leftEdge(ctx, office.first);
  if (
    !before ||
    !/^(?:ihr|sein)(?:e[nrms]?)?$/.test(lowerOf(ctx, first)) ||
    !fellow.test(lowerOf(ctx, office.first))
  )
    return;
  const person = before.arguments.find((a) => a.role === 'person')!;
  const body = before.arguments.find((a) => a.role === 'organisation');
  // "Präsident Karl Huber. Sein Stellvertreter …" as well, if nobody else is named between.
  if (!body || ctx.sentenceAt[person.first]! < ctx.sentenceAt[first]! - 1) return;
  for (let i = Math.max(person.end, before.trigger[0]! + 1); i < first; i++)
    if (
      nameOf(ctx, i) &&
      ctx.entityOf.get(nameOf(ctx, i)!) !== person.entity &&
      ctx.entityOf.get(nameOf(ctx, i)!) !== body.entity
    )
      return;
  for (const fact of own)
    if (!fact.arguments.some((a) => a.role === 'organisation')) fact.arguments.push(body);
}

const fellow = /^(?:co-|vize|stellvertret|vorgänger|nachfolger)/;
