import type { Document } from '../core/document.ts';
import type { LexicalLayer } from '../lexicon/annotate.ts';
import * as abbreviatedNames from './abbreviated-names.ts';
import { arbitrate } from './arbitrate.ts';
import type { Candidate, Mention, NameRule, Proposer } from './candidate.ts';
import * as clubs from './clubs.ts';
import * as compounds from './compounds.ts';
import { nameContext } from './context.ts';
import * as derived from './derived.ts';
import { proposeFromDictionaries } from './dictionary.ts';
import * as echoes from './echoes.ts';
import * as firmNouns from './firm-nouns.ts';
import * as firms from './firms.ts';
import * as foreignOrganisations from './foreign-organisations.ts';
import * as fullNames from './full-names.ts';
import * as institutions from './institutions.ts';
import * as lineups from './lineups.ts';
import * as misc from './misc.ts';
import { proposeOrganisations } from './organisations.ts';
import { proposePeople } from './people.ts';
import * as placeContext from './place-context.ts';
import * as placeForms from './place-forms.ts';
import { proposePlaces } from './places.ts';
import * as products from './products.ts';
import * as singleNames from './single-names.ts';
import * as streets from './streets.ts';
import * as titledNames from './titled-names.ts';
import * as unknownPairs from './unknown-pairs.ts';

/** Every rule with its reason and its examples. */
export const nameRules: NameRule[] = [
  ...derived.rules,
  ...compounds.rules,
  ...fullNames.rules,
  ...unknownPairs.rules,
  ...titledNames.rules,
  ...singleNames.rules,
  ...placeForms.rules,
  ...placeContext.rules,
  ...streets.rules,
  ...firms.rules,
  ...foreignOrganisations.rules,
  ...firmNouns.rules,
  ...institutions.rules,
  ...clubs.rules,
  ...abbreviatedNames.rules,
  ...lineups.rules,
  ...products.rules,
  ...misc.rules,
  ...echoes.rules,
];

/** All candidates of a document and the names chosen among them. */
export interface Weighing {
  candidates: Candidate[];
  mentions: Mention[];
}

/** Proposes and chooses; `own` proposes what the user's rules find. The proposers are independent of each other; their order decides nothing. */
export function weighNames(doc: Document, lex: LexicalLayer, own: Proposer | null = null): Weighing {
  const ctx = nameContext(doc, lex);
  proposeFromDictionaries(ctx);
  derived.proposeDerived(ctx);
  compounds.proposeCompounds(ctx);
  proposePeople(ctx);
  proposePlaces(ctx);
  proposeOrganisations(ctx);
  misc.proposeMisc(ctx);
  own?.(ctx);
  const first = arbitrate(ctx.candidates, doc.tokens.count);
  const before = ctx.candidates.length;
  echoes.proposeEchoes(ctx, first);
  const mentions = ctx.candidates.length > before ? arbitrate(ctx.candidates, doc.tokens.count) : first;
  return { candidates: ctx.candidates, mentions };
}

/** Finds the names of a document, inner ones included, in reading order. */
export const findNames = (doc: Document, lex: LexicalLayer, own: Proposer | null = null): Mention[] =>
  weighNames(doc, lex, own).mentions;
