import { TokenKind } from '../core/document.ts';
import { proposeAbbreviated } from './abbreviated-names.ts';
import { proposeClub } from './clubs.ts';
import { isCapital, type NameContext, textOf } from './context.ts';
import { proposeAfterNoun } from './firm-nouns.ts';
import { proposeFirm } from './firms.ts';
import { proposeForeign } from './foreign-organisations.ts';
import { proposeInstitution } from './institutions.ts';

/** Organisations that no dictionary has, by their heads, legal forms and capitals. */
export function proposeOrganisations(ctx: NameContext): void {
  for (let i = 0; i < ctx.doc.tokens.count; i++) {
    const kind = ctx.doc.tokens.kind[i];
    if (kind !== TokenKind.Word && kind !== TokenKind.Abbreviation) continue;
    // e. V. and mbH are the only legal forms that begin with a small letter.
    if (!isCapital(ctx, i) && kind !== TokenKind.Abbreviation && textOf(ctx, i) !== 'mbH') continue;
    proposeFirm(ctx, i);
    if (!isCapital(ctx, i)) continue;
    proposeForeign(ctx, i);
    proposeAfterNoun(ctx, i);
    proposeClub(ctx, i);
    proposeInstitution(ctx, i);
    proposeAbbreviated(ctx, i);
  }
}
