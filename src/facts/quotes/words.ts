import type { Lexicon } from '../../lexicon/lexicon.ts';

/** What a closed-class word does for the reading of quotations. One bit each. */
export const Bit = {
  Dass: 1 << 0,
  /** ob and the question words */
  Question: 1 << 1,
  Subordinator: 1 << 2,
  Relative: 1 << 3,
  Coordinator: 1 << 4,
  Preposition: 1 << 5,
  /** er, sie, dieser, beide: alone a noun phrase, and a person's. */
  Pronoun: 1 << 6,
  Determiner: 1 << 7,
  /** Neither an article nor a pronoun of this form can be a subject: den, dem, des, ihm, einem. */
  NotSubject: 1 << 8,
  Zu: 1 << 9,
  /** um, ohne, statt: an infinitive behind them is no content. */
  Purpose: 1 << 10,
  Wie: 1 << 11,
  So: 1 << 12,
  Laut: 1 << 13,
  Nach: 1 << 14,
  Zufolge: 1 << 15,
  Demnach: 1 << 16,
  Wonach: 1 << 17,
  /** das, dies: stands for a whole sentence. */
  Das: 1 << 18,
  Particle: 1 << 19,
  Genitive: 1 << 20,
  Reflexive: 1 << 21,
  /** Verbs among the function words. */
  Auxiliary: 1 << 22,
  Impersonal: 1 << 23,
  /** Adverbs that stand where a subject may: gestern, jedoch, weiter. */
  Adverb: 1 << 25,
  Aus: 1 << 26,
  /** Written apart from its verb: bekannt geben. */
  Apart: 1 << 27,
} as const;

const lists: [number, string][] = [
  [Bit.Dass, 'dass daß'],
  [
    Bit.Question,
    'ob wer was wann wo warum weshalb wieso wohin woher wem wen wessen welche welcher welches womit wofür wie',
  ],
  [
    Bit.Subordinator,
    'weil da wenn als während bis seit seitdem bevor ehe nachdem sobald solange sofern falls obwohl obgleich damit sodass sodaß indem wobei wodurch womit weshalb wogegen wohingegen zumal wofür worauf woraufhin wozu wodurch',
  ],
  [Bit.Relative, 'der die das dem den deren dessen denen welche welcher welches welchem welchen'],
  [Bit.Coordinator, 'und oder aber sondern doch denn sowie bzw'],
  [
    Bit.Preposition,
    'in im ins an am ans auf aus bei beim mit nach von vom vor vorm zu zum zur über für fürs gegen durch um unter zwischen seit bis ohne wegen trotz während gegenüber laut gemäß angesichts aufgrund anlässlich anläßlich mittels innerhalb außerhalb neben hinter statt anstelle bezüglich hinsichtlich per pro entgegen seitens zugunsten infolge im',
  ],
  [
    Bit.Pronoun,
    'er sie wir ich man diese dieser dieses beide letzterer letztere ersterer viele einige mehrere manche andere wer jener jene',
  ],
  [
    Bit.Determiner,
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine seine sein seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unserer dieser diese dieses diesen diesem jener jene jenes jeder jede jedes alle allen aller beide beiden mehrere mehreren mehrerer viele vielen vieler einige einigen einiger manche zahlreiche zahlreichen zahlreicher solche sämtliche deren dessen andere anderen anderer verschiedene verschiedenen weitere weiteren weiterer',
  ],
  [
    Bit.NotSubject,
    'den dem des einen einem eines keinen keinem seinen seinem seines ihren ihrem ihres diesen diesem jenem jenen meinen meinem ihm ihn ihnen mir dir uns euch mich dich mehreren einigen vielen allen beiden anderen',
  ],
  [Bit.Zu, 'zu'],
  [Bit.Purpose, 'um ohne statt anstatt'],
  [Bit.Wie, 'wie'],
  [Bit.So, 'so'],
  [Bit.Laut, 'laut gemäß'],
  [Bit.Nach, 'nach'],
  [Bit.Zufolge, 'zufolge'],
  [Bit.Demnach, 'demnach danach demzufolge hiernach'],
  [Bit.Wonach, 'wonach demzufolge'],
  [Bit.Das, 'das dies'],
  [
    Bit.Particle,
    'an ab auf aus ein mit vor zu bei hin nach fest bekannt kund dar hinzu zurück klar heraus hervor voraus vorher nahe entgegen weiter um durch wieder los weg herum unter über',
  ],
  [
    Bit.Genitive,
    'der des eines einer seiner seines ihrer ihres dieser dieses deren dessen unserer aller mehrerer zweier dreier vieler zahlreicher',
  ],
  [Bit.Reflexive, 'sich'],
  [Bit.Impersonal, 'es man'],
  [
    Bit.Adverb,
    'auch dann dort hier heute gestern morgen jetzt nun bereits schon erneut weiter weiterhin ferner zudem außerdem jedoch hingegen dagegen allerdings indes indessen unterdessen inzwischen wiederum ebenfalls ebenso zugleich gleichzeitig später zuvor anschließend daraufhin daher deshalb damit dazu darüber dabei davon darauf daran dafür selbst lediglich nur noch erst zunächst zuletzt abschließend offiziell öffentlich schriftlich mündlich telefonisch nicht kürzlich jüngst vorab mehrfach wörtlich mittags abends morgens nachts vormittags nachmittags ausdrücklich wohl etwa sogar so ja zwar vielmehr überdies demgegenüber andererseits einerseits zusammenfassend abermals sinngemäß stets immer oft häufig einmal vorher nachher kurz knapp rund dementsprechend entsprechend wörtlich optimistisch zuversichtlich',
  ],
  [Bit.Aus, 'aus'],
  [Bit.Auxiliary, 'muß mußte müßte mußten müßten mußt müßt'],
  [Bit.Apart, 'bekannt klar fest'],
];

const cache = new WeakMap<Lexicon, Uint32Array>();

/** The bits of every form of the dictionaries; index = form number. Words that no dictionary has carry none. */
export function wordBits(lexicon: Lexicon): Uint32Array {
  let table = cache.get(lexicon);
  if (table) return table;
  table = new Uint32Array(lexicon.data.formMask.length);
  for (const [bit, words] of lists) {
    for (const word of words.split(' ')) {
      const form = lexicon.find(word);
      if (form >= 0) table[form]! |= bit;
    }
  }
  cache.set(lexicon, table);
  return table;
}

/** Matches words that end in one of the listed ones; `^` before a word: the whole word only. */
export const endings = (lines: string[]): RegExp => new RegExp(`(?:${alternatives(lines)})$`);

/** Matches words that begin with one of the listed stems. */
export const beginnings = (lines: string[]): RegExp => new RegExp(`^(?:${alternatives(lines)})`);

const alternatives = (lines: string[]): string => lines.join(' ').split(' ').join('|');
