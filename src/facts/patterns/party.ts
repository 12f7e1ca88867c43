import type { Mention } from '../../names/candidate.ts';
import { type FactContext, lowerOf, nameOf, partOf, punctuation } from '../context.ts';
import type { Fact } from '../fact.ts';
import { mentionArgument } from '../found.ts';
import type { CompiledRule } from '../rule.ts';
import { stateFact } from './state.ts';

const isParty = (ctx: FactContext, m: Mention | null): m is Mention =>
  m !== null &&
  m.type === 'organisation' &&
  m.entry >= 0 &&
  ctx.lex.lexicon.dictionaryOf(m.entry) === 'parties';

const members =
  /(?:politiker|politikerin|abgeordneter?|abgeordneten|mandatar|mandatarin|minister|ministerin|bürgermeister|bürgermeisterin|kandidat|kandidatin|mann|frau|landesrat|landesrätin|stadtrat|stadträtin|gemeinderat|gemeinderätin|senator|senatorin|mitglied|europaabgeordneter?|bundestagsabgeordneter?|kanzlerkandidat|kanzlerkandidatin|spitzenkandidat|spitzenkandidatin)$/;

/** "Weil (SPD)", "der Grünen-Politiker Özdemir", "Anna Huber von der FPÖ". */
export function parties(ctx: FactContext, rule: CompiledRule, out: Fact[]): void {
  ctx.mentions.forEach((m) => {
    if (m.type !== 'person' || m.form !== 'name' || m.inner) return;
    const party = partyAfter(ctx, m) ?? partyBefore(ctx, m);
    if (!party) return;
    const args = [mentionArgument(ctx, 'person', m), mentionArgument(ctx, 'party', party)];
    out.push(stateFact(ctx, rule, args, m.first));
  });
}

function partyAfter(ctx: FactContext, m: Mention): Mention | null {
  if (punctuation(ctx, m.end) === '(') {
    const party = nameOf(ctx, m.end + 1);
    // (SPD), (SPD, 43), (CDU/CSU); not "(SPD-Chef in Bonn)"
    return isParty(ctx, party) && /^[),/;]$/.test(punctuation(ctx, party.end) || lowerOf(ctx, party.end))
      ? party
      : null;
  }
  if (lowerOf(ctx, m.end) !== 'von' || !/^(?:der|den)$/.test(lowerOf(ctx, m.end + 1))) return null;
  const party = nameOf(ctx, m.end + 2);
  return isParty(ctx, party) ? party : null;
}

function partyBefore(ctx: FactContext, m: Mention): Mention | null {
  const part = partOf(ctx, m.first - 1);
  return part?.form === 'compound' && isParty(ctx, part) && members.test(lowerOf(ctx, m.first - 1))
    ? part
    : null;
}
