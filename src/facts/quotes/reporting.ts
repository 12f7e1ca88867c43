const words = (lines: string[]): string[] => lines.join(' ').split(' ');

/** What can stand as content beside a verb. */
export const Takes = {
  /** Direct speech, or a clause put before it: „Ja“, sagte er. Der Plan sei gut, meint sie. */
  Speech: 1,
  /** dass-clause, verb-second clause, indirect question. */
  Clause: 2,
  /** Infinitive with zu: kündigte an, … zu kommen. */
  Infinitive: 4,
  /** No subject that speaks: es heißt, es geht hervor. */
  Impersonal: 8,
} as const;

/** Verbs that report, by infinitive without the stroke; the lexicon's class `speech` and `thought` adds the rest. */
const further: [number, string[]][] = [
  [
    Takes.Speech | Takes.Clause,
    words([
      'abwiegeln anführen angeben ausführen begründen beschreiben bestätigen bilanzieren bloggen',
      'einwerfen erwähnen formulieren fortfahren freuen jubeln klagen klarmachen klarstellen kommentieren',
      'kritisieren lauten loben mahnen mitteilen nachhaken nachlegen präzisieren reagieren resümieren',
      'schließen schwärmen urteilen zurückgeben zusammenfassen',
    ]),
  ],
  [Takes.Clause, words(['ausgehen befürworten berufen besagen durchblicken feststehen verdeutlichen'])],
  [Takes.Clause | Takes.Infinitive, words(['anbieten beschließen vereinbaren'])],
  [Takes.Speech | Takes.Clause | Takes.Impersonal, words(['heißen hervorgehen verlauten'])],
];

/** Speech and thought verbs whose complement tells an act, not words: "versuchte, zu fliehen". */
const silent = new Set(
  words([
    'akzeptieren analysieren ansehen beachten bedanken begreifen begrüßen beraten besprechen',
    'bevorzugen danken debattieren diskutieren dulden duzen einplanen empfinden erkennen finden',
    'fühlen gedenken genießen gratulieren grüßen halten hassen identifizieren ignorieren',
    'interessieren interviewen kennen konkretisieren lernen lesen lieben lügen merken nachdenken',
    'notieren planen plaudern respektieren schämen sehnen sprechen spüren titulieren trachten träumen',
    'vergessen verraten verstehen versuchen vertrauen verzeihen vorhaben vorstellen wahrnehmen wissen',
    'überlegen übersehen',
  ]),
);

/** Speech verbs with an infinitive as content. */
const withInfinitive = new Set(
  words([
    'abraten abstreiten androhen angeben ankündigen anmahnen anordnen anregen appellieren auffordern',
    'aufrufen beantragen bedauern befehlen befürchten begründen behaupten bekanntgeben beklagen',
    'bekräftigen bekunden beschuldigen bestreiten beteuern betonen bezichtigen bitten dementieren',
    'drohen drängen einräumen empfehlen erklären erläutern ermahnen ersuchen erwarten erwägen fordern',
    'fürchten garantieren geloben gestehen glauben hoffen leugnen mahnen meinen mitteilen nahelegen',
    'plädieren raten schwören signalisieren unterstellen verdächtigen verkünden verlangen vermuten',
    'verneinen versichern versprechen verteidigen vorschlagen vorwerfen warnen wähnen wünschen',
    'zugeben zusagen zusichern',
  ]),
);

export const furtherTakes = new Map<string, number>();
for (const [takes, verbs] of further)
  for (const v of verbs) furtherTakes.set(v, takes | (furtherTakes.get(v) ?? 0));

/** What a verb takes; 0 for a verb that reports nothing. */
export function takesOf(infinitive: string, verbClass: string): number {
  if (silent.has(infinitive)) return 0;
  const known = furtherTakes.get(infinitive) ?? 0;
  const infinitiveToo = withInfinitive.has(infinitive) ? Takes.Infinitive : 0;
  if (verbClass.includes('speech')) return known | Takes.Speech | Takes.Clause | infinitiveToo;
  if (verbClass.includes('thought')) return known | Takes.Speech | Takes.Clause | infinitiveToo;
  return known || infinitiveToo ? known | infinitiveToo | Takes.Clause : 0;
}

/** Simple verbs that report only together with a particle: gab … bekannt, wies … hin. */
export const bases = new Set(
  words([
    'bezeichnen deuten drohen fahren fordern fügen führen geben gehen halten heben klagen kreiden',
    'kündigen legen lesen machen mahnen nehmen nennen raten rufen räumen rühmen sagen schlagen setzen',
    'sprechen stellen streiten teilen tun weisen werfen werten zweifeln',
  ]),
);
