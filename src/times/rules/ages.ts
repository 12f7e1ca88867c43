import type { Reader } from '../reader.ts';

/** Years that are somebody's age, from the amount at `at` to the unit before `end`: an age is no duration. */
export function isAge(t: Reader, at: number, end: number): boolean {
  // "22 Jahre alt", "der 16 Jahre jüngere Bruder"
  if (
    /^(alt|alte[nrsm]?|aelter|jung|juenger|junge[rsnm]?|aeltere[rsnm]?|juengere[rsnm]?)$/.test(t.lower(end))
  )
    return true;
  // "Mit elf Wochen begann er zu sitzen."
  if (t.lower(at - 1) === 'mit' && /^(W|M|Y)$/.test(t.word(end - 1).unit ?? ''))
    return !/^(gefaengnis|haft|verspaetung|freiheitsstrafe)/.test(t.lower(end));
  if (t.word(end - 1).unit !== 'Y') return false;
  return (
    t.lower(at - 1) === 'ab' ||
    ofPeople(t, at) ||
    isBracketed(t, at, end) ||
    isPredicate(t, at, end) ||
    ofAgeLimit(t, at, end)
  );
}

const aged =
  /^(alter|altersgrenze|lebensalter|kinder|kindern|jugendliche[nr]?|buben|maedchen|mindestalter|minderjaehrige[nr]?|schueler|schuelern)$/;
const people =
  /^(menschen|personen|frauen|maennern?|erwachsenen?|senioren|seniorinnen|patienten|patientinnen|versicherten?|buerger|buergern|buergerinnen|bewohner|bewohnern|wahlberechtigten?|leute|leuten|arbeitslosen?|deutschen?|fahrer|fahrern|alle)$/;
const limit = /^(unter|ueber|bis|ab|von|zwischen|um)$/;

/** "Kinder bis 15 Jahre", "im Alter von 14 Jahren", "Frauen unter 40 Jahren", "Jugendliche zwischen 14 und 18 Jahren". */
function ofPeople(t: Reader, at: number): boolean {
  for (let i = at - 1; i >= at - 5 && i >= 0; i--) if (aged.test(t.lower(i))) return true;
  const from = limit.test(t.lower(at)) ? at : at - 1;
  return limit.test(t.lower(from)) && people.test(t.lower(from - 1));
}

/** "Anna (20 Jahre)"; "Haft (drei Jahre)" lasts. */
const isBracketed = (t: Reader, at: number, end: number): boolean =>
  t.text(at - 1) === '(' &&
  /^[),]$/.test(t.text(end)) &&
  t.capital(at - 2) &&
  !/(haft|strafe|zeit|dauer|frist|gefaengnis|vertrag|sperre|garantie|miete|ung)$/.test(t.lower(at - 2));

const somebody = /^(er|sie|ich|wir|ihr|du)$/;

/** "Sie war 19 Jahre, als sie floh.", "Er ist 45 Jahre und lebt in Köln."; "Er war 19 Jahre Bürgermeister" lasts. */
function isPredicate(t: Reader, at: number, end: number): boolean {
  const verb = /^(rund|etwa|gerade|erst|schon|knapp|ueber)$/.test(t.lower(at - 1)) ? at - 2 : at - 1;
  if (!/^(war|waren|ist|sind|bin|wird|werde|wurde)$/.test(t.lower(verb))) return false;
  return somebody.test(t.lower(verb - 1)) && /^([,.;!?)“”"]|und|als|)$/.test(t.lower(end));
}

/** "Das Wahlalter sinkt von 18 Jahren auf 16", "strafmündig ab 14 Jahren": within the sentence something counts ages. */
function ofAgeLimit(t: Reader, at: number, end: number): boolean {
  if (!limit.test(t.lower(at - 1)) && t.lower(at - 1) !== 'auf') return false;
  const sentence = t.sentence(at);
  for (let i = Math.max(sentence.first, at - 12); i < Math.min(sentence.end, end + 6); i++) {
    if (
      /(wahl|mindest|hoechst|schutz|eintritts|heirats|renten|schul|pensions)alters?$|(voll|minder|straf)(jaehrig|muendig)/.test(
        t.lower(i),
      )
    )
      return true;
  }
  return false;
}
