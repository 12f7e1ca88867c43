/** Prefixes that part from their verb. */
export const prefixes = new Set(
  `ab an auf aus bei dar durch ein empor entgegen entlang entzwei fehl fern fest fort frei gegenüber gleich heim her herab
  heran herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinter hinterher hinunter hinweg
  hinzu hoch los mit nach nahe nebenher nieder statt teil tot über um umher unter voll vor voran voraus vorbei vorher
  vorüber vorweg weg weiter wider wieder zu zurecht zurück zusammen zuvor zuwider bereit bekannt sicher still
  zugute zugrunde zunichte zustande zutage preis kennen stehen dahin daran darauf davon dazu dazwischen auseinander
  aneinander aufeinander übereinander überein umhin inne instand klar kund lahm offen satt schief schwer rum raus rein
  runter drauf dran hintan fort hops krank kurz lieb leicht richtig ruhig schön übel vorwärts wahr wett wert gut
  heilig gegenüber feil blank bloß dicht flott glatt gerade hervor hindurch kaputt kalt`.split(/\s+/),
);
export const isPrefix = (word: string): boolean => prefixes.has(word);
