import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

// One line a text: the code, then the text.
const texts = `
de Merkel trifft Rutte, Macron, Michel, Conte, Sanchez, Mitsotakis, Orban, Kurz, Babis, Morawiecki, Löfven.
de Aufstellung: Neuer, Lahm, Hummels, Boateng, Mertesacker, Khedira, Schweinsteiger, Özil, Kroos, Müller, Klose
de Haus Auto Baum Wald Wiese Garten Zaun Hund Katze Maus Vogel Fisch Stein Berg
de **a **a **a **a **a **a **a **a **a **a **a **a **a **a
de Streik bei der Bahn
nl De minister-president van Nederland heeft gisteren een bezoek gebracht aan Duitsland om te praten over Europa.
nl Premier Rutte wil snel nieuwe maatregelen tegen het virus nemen, zei hij dinsdag.
da Statsministeren mødtes i går med den tyske kansler i Berlin for at drøfte klimaet.
sv Statsministern träffade på tisdagen Tysklands förbundskansler i Berlin för samtal om klimatet.
fr Emmanuel Macron annonce de nouvelles mesures contre la pandémie.
es El presidente del Gobierno se reunió el martes en Berlín con la canciller alemana.
pl Premier spotkał się we wtorek w Berlinie z kanclerz Niemiec.
ru Президент России встретился во вторник в Москве с канцлером Германии, чтобы обсудить климат, пишет газета.
en The president met the chancellor of Germany in Berlin on Tuesday to talk about the climate.
und 总统星期二在柏林会见了德国总理
`;

const cases = texts
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);

test.each(cases)('%s: %s', async (language, text) => {
  expect(await detectLanguage(text)).toBe(language);
});
