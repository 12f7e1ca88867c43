// Agency copy out of templates. Half of the names are made up, so that dictionaries alone cannot answer.
const words = {
  first:
    'Anna Peter Olaf Annalena Wladimir Recep Emmanuel Giorgia Karin Jörg Mehmet Li Sophie Matthias Ayşe Lukas'.split(
      ' ',
    ),
  start: 'Kra Wel Bro Hin Stei Mor Lau Gre Tol Fen Zar Ost Wid Ebb Raf Schwen'.split(' '),
  middle: 'ber din kel mar sen tol wan gel hol'.split(' '),
  family: 'mann er berg ow ski stein hoff ing ler'.split(' '),
  town: 'dorf hausen burg ingen heim stedt bach'.split(' '),
  city: 'Berlin Hamburg München Wien Zürich Köln Paris Moskau Brüssel Peking Warschau Leipzig Graz'.split(
    ' ',
  ),
  country: 'Russland Frankreich China Polen Österreich Italien Japan Indien Brasilien Ungarn'.split(' '),
  adjective:
    'russische französische chinesische polnische österreichische italienische deutsche britische'.split(' '),
  office:
    'Außenminister Regierungschef Sprecher Präsident Wirtschaftsminister Verteidigungsminister Vorstandschef'.split(
      ' ',
    ),
  party: 'SPD CDU FDP Grünen AfD Linken ÖVP SVP'.split(' '),
  body: 'NATO EU-Kommission Bundesregierung Polizei Staatsanwaltschaft UN Weltbank Deutsche Bahn'.split(' '),
  firm: 'Siemens BMW Volkswagen Bosch Apple Roche SAP Lufthansa'.split(' '),
  legal: 'AG GmbH SE'.split(' '),
  weekday: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
  month: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  topic: [
    'die Lage in der Region',
    'höhere Zölle',
    'den Ausbau der Bahn',
    'neue Sanktionen',
    'die Reform der Rente',
    'den Haushalt',
  ],
};

const templates = [
  (r) =>
    `${office(r)} ${person(r)} hat am ${pick(r, words.weekday)} in ${place(r)} ${office(r)} ${person(r)} getroffen.`,
  (r) => `Das teilte die ${pick(r, words.body)} am ${day(r)} in ${place(r)} mit.`,
  (r) =>
    `„Wir reden seit ${number(r, 2, 9)} Jahren über ${pick(r, words.topic)}“, sagte ${family(r)} der Zeitung.`,
  (r) => `Nach Angaben der ${pick(r, words.body)} wurden dabei ${number(r, 2, 90)} Menschen verletzt.`,
  (r) =>
    `Der ${pick(r, words.adjective)} Konzern ${firm(r)} übernimmt für ${number(r, 2, 900)} Millionen Euro die ${firm(r)}.`,
  (r) =>
    `${person(r)} (${pick(r, words.party)}) kündigte an, im kommenden Jahr nach ${pick(r, words.country)} zu reisen.`,
  (r) =>
    `Die ${pick(r, words.adjective)} Regierung lehnte ${pick(r, words.topic)} am ${pick(r, words.weekday)}abend ab.`,
  (r) =>
    `Wie das Blatt weiter schreibt, sei ${pick(r, words.topic)} bis Ende ${number(r, 2025, 2035)} geplant.`,
  (r) =>
    `Gegen ${number(r, 1, 23)}.30 Uhr kam es auf der A ${number(r, 1, 99)} bei ${town(r)} zu einem schweren Unfall.`,
  (r) =>
    `Zuvor war ${family(r)} vor ${number(r, 2, 9)} Wochen von seinem Amt als ${office(r)} zurückgetreten.`,
  (r) =>
    `${person(r)}, ${office(r)} von ${pick(r, words.country)}, besuchte am ${day(r)} die Stadt ${town(r)}.`,
  (r) =>
    `Der Umsatz stieg im ersten Quartal um ${number(r, 2, 30)},${number(r, 0, 9)} Prozent auf ${number(r, 2, 90)} Milliarden Euro.`,
  () =>
    `Die Einwohner müssen sich auf längere Wartezeiten einstellen, weil die Arbeiten noch nicht abgeschlossen sind.`,
  () => `Kritik kam von der Opposition, die den Beschluss als unzureichend und viel zu spät bezeichnete.`,
  (r) =>
    `Am Ende habe es an Geld, Personal und einem klaren Plan gefehlt, hieß es aus Kreisen der ${pick(r, words.party)}.`,
];

/** A dateline and 12 to 24 sentences in paragraphs. */
export function generateArticle(random) {
  const count = number(random, 12, 24);
  const sentences = Array.from({ length: count }, () => pick(random, templates)(random));
  const paragraphs = [];
  while (sentences.length) paragraphs.push(sentences.splice(0, number(random, 2, 4)).join(' '));
  return `${place(random)} (dpa) - ${paragraphs.join('\n\n')}\n`;
}

const number = (random, from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (random, list) => list[Math.floor(random() * list.length)];
const office = (r) => pick(r, words.office);
const family = (r) => pick(r, words.start) + pick(r, words.middle) + pick(r, words.family);
const person = (r) => `${pick(r, words.first)} ${family(r)}`;
const town = (r) => pick(r, words.start) + pick(r, words.middle) + pick(r, words.town);
const place = (r) => (r() < 0.7 ? pick(r, words.city) : town(r));
const firm = (r) => (r() < 0.6 ? pick(r, words.firm) : `${family(r)} ${pick(r, words.legal)}`);
const day = (r) => `${number(r, 1, 28)}. ${pick(r, words.month)} ${number(r, 1990, 2025)}`;
