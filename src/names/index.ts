import type { Document } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import { arbitrate } from './arbitrate.ts';
import type { Mention, NameRule } from './candidate.ts';
import * as compounds from './compounds.ts';
import { nameContext } from './context.ts';
import * as derived from './derived.ts';
import { proposeFromDictionaries } from './dictionary.ts';
import * as echoes from './echoes.ts';
import * as misc from './misc.ts';
import * as organisations from './organisations.ts';
import * as people from './people.ts';
import * as places from './places.ts';

/** Every rule with its reason and its examples. */
export const nameRules: NameRule[] = [
  ...derived.rules,
  ...compounds.rules,
  ...people.rules,
  ...places.rules,
  ...organisations.rules,
  ...misc.rules,
  ...echoes.rules,
];

/** Finds the names of a document. The proposers are independent of each other; their order decides nothing. */
export function findNames(doc: Document, lex: LexicalLayer): Mention[] {
  const ctx = nameContext(doc, lex);
  proposeFromDictionaries(ctx);
  derived.proposeDerived(ctx);
  compounds.proposeCompounds(ctx);
  people.proposePeople(ctx);
  places.proposePlaces(ctx);
  organisations.proposeOrganisations(ctx);
  misc.proposeMisc(ctx);
  const first = arbitrate(ctx.candidates);
  const before = ctx.candidates.length;
  echoes.proposeEchoes(ctx, first);
  return ctx.candidates.length > before ? arbitrate(ctx.candidates) : first;
}
