import type { Result, TextSpan } from '../../src/core/result.ts';

export const sampleText =
  'Moskau/Pjöngjang – Wladimir Putin hat am Mittwoch Nordkorea besucht. „Das ist "neu" & <b>gut</b>“, sagte Außenminister Sergej Lawrow.\n' +
  'Putins Reise dauerte zwei Tage. Die NATO wies das zurück; Xi Jinping (习近平) kündigte am Donnerstag ein Treffen an.';

/** The span of the `n`th occurrence of `part`. */
export function at(part: string, n = 1): TextSpan {
  let start = -1;
  for (let i = 0; i < n; i++) start = sampleText.indexOf(part, start + 1);
  if (start < 0) throw new Error(`not in the sample: ${part}`);
  return { start, end: start + part.length, text: part };
}

const mention = (part: string, n = 1, form: 'name' | 'derived' | 'compound' = 'name') => ({
  ...at(part, n),
  form,
  rule: 'test.rule',
  confidence: 0.9,
});

/** A result that uses every field of the contract. */
export const sample: Result = {
  id: 'a/1.txt',
  language: 'de',
  date: '2024-06-20',
  offsets: 'utf16',
  entities: [
    { id: 'e1', type: 'place', name: 'Moskau', sameAs: [], mentions: [mention('Moskau')] },
    {
      id: 'e2',
      type: 'person',
      name: 'Wladimir Putin',
      sameAs: ['wikidata:Q7747'],
      mentions: [mention('Wladimir Putin'), mention('Putins')],
    },
    {
      id: 'e3',
      type: 'place',
      name: 'Nordkorea',
      sameAs: ['iso3166-1:KP'],
      mentions: [mention('Nordkorea')],
    },
    { id: 'e4', type: 'person', name: 'Sergej Lawrow', sameAs: [], mentions: [mention('Sergej Lawrow')] },
    { id: 'e5', type: 'organisation', name: 'NATO', sameAs: [], mentions: [mention('NATO')] },
    {
      id: 'e6',
      type: 'person',
      name: 'Xi Jinping (习近平)',
      sameAs: [],
      mentions: [mention('Xi Jinping (习近平)')],
    },
  ],
  times: [
    { id: 't1', type: 'DATE', value: '2024-06-19', ...at('am Mittwoch'), rule: 'weekday' },
    { id: 't2', type: 'DURATION', value: 'P2D', mod: 'APPROX', ...at('zwei Tage'), rule: 'duration' },
  ],
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      content: at('Das ist "neu" & <b>gut</b>'),
      speaker: { ...at('Sergej Lawrow'), ref: 'e4' },
      cue: at('sagte'),
    },
  ],
  facts: [
    {
      id: 'f1',
      type: 'consult',
      mode: 'visit',
      arguments: [
        { role: 'actor', ...at('Wladimir Putin'), ref: 'e2' },
        { role: 'place', ...at('Nordkorea'), ref: 'e3' },
        { role: 'time', ...at('am Mittwoch'), ref: 't1' },
      ],
      polarity: 'positive',
      tense: 'past',
      modality: 'asserted',
      attribution: null,
      evidence: at('Wladimir Putin hat am Mittwoch Nordkorea besucht'),
      rule: 'consult.visit',
      confidence: 0.8,
    },
    {
      id: 'f2',
      type: 'position-held',
      arguments: [
        { role: 'person', ...at('Sergej Lawrow'), ref: 'e4' },
        { role: 'position', ...at('Außenminister') },
      ],
      polarity: 'negative',
      tense: 'present',
      modality: 'possible',
      attribution: 'q1',
      evidence: at('Außenminister Sergej Lawrow'),
      rule: 'position',
      confidence: 0.7,
    },
  ],
  sentences: [{ start: 0, end: sampleText.indexOf('„') - 1 }],
  triples: [
    {
      subject: at('Xi Jinping'),
      relation: {
        start: at('kündigte').start,
        end: sampleText.length - 1,
        text: 'kündigte an',
        spans: [
          { start: at('kündigte').start, end: at('kündigte').end },
          { start: sampleText.length - 3, end: sampleText.length - 1 },
        ],
      },
      object: at('ein Treffen'),
    },
  ],
};
