import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClausePhrase } from '../../src/clauses/clause.ts';
import { notation, read } from './notation.ts';

/** A sentence, then its clauses one a line: verb, then each phrase with its role; see `notation.ts`. */
const table = `
Putin besucht Nordkorea.
    main besuchen | subject Putin | object Nordkorea
Drei Tote bei Unfall auf der A9
    frag | unknown Tote [bei Unfall [auf A9]]
Merkel trifft Macron in Paris
    main treffen | subject Merkel | object Macron | in Paris
Putin kündigte am Montag einen Besuch in Hanoi an.
    main ankündigen past | subject Putin | an Montag | object Besuch | in Hanoi
Der russische Präsident Wladimir Putin ist am Mittwoch in Nordkorea eingetroffen.
    main eintreffen past | subject Wladimir | an Mittwoch | in Nordkorea
Putin wurde von Kim Jong Un am Flughafen begrüßt.
    main begrüßen passive past | subject Putin | agent Kim | an Flughafen
Die Minister sollen das Abkommen am Freitag besprechen.
    main sollen+besprechen | subject Minister | object Abkommen | an Freitag
Der Bundestag hat das Gesetz beschlossen.
    main beschließen past | subject Bundestag | object Gesetz
Das Gesetz ist vom Bundestag beschlossen worden.
    main beschließen passive past | subject Gesetz | agent Bundestag
In ganz Tunesien wurden Tausende verhaftet.
    main verhaften passive past | in Tunesien | subject Tausende
Der Verband lobte das Gesetz, forderte aber mehr Personal.
    main loben past | subject Verband | object Gesetz
    main fordern past | subject ^Verband | object Personal
Das Gesetz sei gut, sagte aber der Minister.
    main sein k1 | subject Gesetz | predicate gut
    main sagen past | subject Minister
Der Verband rief zum Streik auf: Bonn, Ulm und Gera.
    main aufrufen past | subject Verband | zu Streik
    frag | unknown Bonn + Ulm + Gera
Der Vertrag ist unterzeichnet.
    main unterzeichnen statal | subject Vertrag
Der Zug ist pünktlich abgefahren.
    main abfahren past | subject Zug
Die Regierung wird die Steuern senken.
    main senken future | subject Regierung | object Steuern
Die Steuern werden gesenkt.
    main senken passive | subject Steuern
Die Steuern werden gesenkt werden müssen.
    main müssen+senken passive future | subject Steuern
Die Polizei hätte den Mann festnehmen können.
    main können+festnehmen past k2 | subject Polizei | object Mann
Der Konzern teilte mit, er habe die Übernahme abgeschlossen.
    main mitteilen past | subject Konzern
    main abschließen past k1 | subject er | object Übernahme
„Wir werden der Ukraine helfen“, sagte der Minister.
    main helfen future | subject Wir | indirect Ukraine
    main sagen past | subject Minister
Die Lage sei ernst, teilte die Behörde mit.
    main sein k1 | subject Lage | predicate ernst
    main mitteilen past | subject Behörde
Er sagte, dass die Ukraine, die seit 2022 angegriffen wird, nicht aufgeben werde.
    main sagen past | subject Er
    sub dass not aufgeben k1 | subject Ukraine
    rel angreifen passive | subject die | seit 2022
Weil der Streik andauert, fallen viele Züge aus.
    sub weil andauern | subject Streik
    main ausfallen | subject Züge
Um die Inflation zu bekämpfen, hob die EZB den Leitzins an.
    inf um bekämpfen | subject ^EZB | object Inflation
    main anheben past | subject EZB | object Leitzins
Der Vorstand beschloss, 500 Stellen abzubauen und zwei Werke zu schließen.
    main beschließen past | subject Vorstand
    inf abbauen | subject ^Vorstand | object Stellen
    inf schließen | subject ^Vorstand | object Werke
Putin plant, Kim zu besuchen.
    main planen | subject Putin
    inf besuchen | subject ^Putin | object Kim
Die Polizei forderte die Demonstranten auf, den Platz zu räumen.
    main auffordern past | subject Polizei | object Demonstranten
    inf räumen | subject ^Demonstranten | object Platz
Kim, der Führer Nordkoreas, lobte Putin und versprach ihm Hilfe.
    main loben past | subject Kim (Führer <Nordkoreas>) | object Putin
    main versprechen past | subject ^Kim (Führer <Nordkoreas>) | indirect ihm | object Hilfe
Die Polizei, die den Mann festgenommen hat, ermittelt gegen ihn.
    main ermitteln | subject Polizei | gegen ihn
    rel festnehmen past | subject die | object Mann
Der Minister, dessen Sohn in Berlin studiert, trat zurück.
    main zurücktreten past | subject Minister
    rel studieren | subject Sohn | in Berlin
Das Land, in dem die Wahl stattfindet, ist klein.
    main sein | subject Land | predicate klein
    rel stattfinden | in dem | subject Wahl
Den Minister kritisierte die Opposition scharf.
    main kritisieren past | object Minister | subject Opposition
Dem Verein droht der Abstieg.
    main drohen | indirect Verein | subject Abstieg
Dem Kanzler widersprach die Opposition.
    main widersprechen past | indirect Kanzler | subject Opposition
Merz ist der neue Bundeskanzler.
    main sein | subject Merz | predicate Bundeskanzler
Neuer Trainer wird Hansi Flick.
    main werden | predicate Trainer | subject Hansi
Die Stadt ist ruhig.
    main sein | subject Stadt | predicate ruhig
Nach Angaben der Polizei wurden bei dem Anschlag zwölf Menschen verletzt.
    main verletzen passive past | nach Angaben <Polizei> | bei Anschlag | subject Menschen
Verletzt wurde niemand.
    main not verletzen passive past | subject niemand
Bei dem Unfall kamen zwei Menschen ums Leben.
    main kommen past | bei Unfall | subject Menschen | um Leben
Die Firma hat keine Pläne, das Werk zu verkaufen.
    main not haben | subject Firma | object Pläne
    inf verkaufen | subject ^Firma | object Werk
Weder Moskau noch Kiew äußerten sich.
    main not äußern past | subject Moskau + Kiew | object sich
Kanzler Wagners Besuch weckt Befürchtungen.
    main wecken | subject Besuch <Wagners> | object Befürchtungen
Der Besuch Ministerin Wagners dauerte zwei Tage.
    main dauern past | subject Besuch <Wagners> | object Tage
Die Anwältin Petrows wies die Vorwürfe zurück.
    main zurückweisen past | subject Anwältin <Petrows> | object Vorwürfe
Der Konzern – er steckt in der Krise – entließ 300 Mitarbeiter.
    main entlassen past | subject Konzern | object Mitarbeiter
    main stecken | subject er | in Krise
Die Preise sind hoch und die Kunden kaufen im Ausland ein.
    main sein | subject Preise | predicate hoch
    main einkaufen | subject Kunden | in Ausland
Das Haus ist schön und man wohnt in Ruhe.
    main sein | subject Haus | predicate schön
    main wohnen | subject man | in Ruhe
Die Türen sind verriegelt und bewacht.
    main verriegeln statal | subject Türen
Putins Besuch weckt Befürchtungen.
    main wecken | subject Besuch <Putins> | object Befürchtungen
Die Hauptstadt Russlands heißt Moskau.
    main heißen | subject Hauptstadt <Russlands> | predicate Moskau
Die Invasion der Ukraine begann im Februar.
    main beginnen past | subject Invasion <Ukraine> | in Februar
Die Gattung umfasst Arten, die im Wald leben und sich von Beeren, Samen und Würmern ernähren.
    main umfassen | subject Gattung | object Arten
    rel leben | subject die | in Wald
    rel ernähren | subject ^die | object sich | von Beeren + Samen + Würmern
Der Physiker und Astronom Karl Lehmann gewann.
    main gewinnen past | subject Karl
Die Halle wurde nach dem Maler benannt, der sie entworfen hatte.
    main benennen passive past | subject Halle | nach Maler
    rel entwerfen past | subject der | object sie
Sie drehte ihren ersten Film 1998.
    main drehen past | subject Sie | object Film | adverbial 1998
Vor allem die Winzer beklagten unter anderem den Frost.
    main beklagen past | subject Winzer | object Frost
Es besteht die Gefahr neuer Brände.
    main bestehen | unknown Es | subject Gefahr <Brände>
Der Umbau ersparte uns viel Ärger.
    main ersparen past | subject Umbau | indirect uns | object Ärger
Sie hat ihn in Rom kennen gelernt.
    main lernen past | subject Sie | object ihn | in Rom
Er gilt als Gründer der Stadt.
    main gelten | subject Er | als Gründer <Stadt>
Das Treffen mit Kim in Moskau dauerte zwei Stunden.
    main dauern past | subject Treffen [mit Kim [in Moskau]] | object Stunden
Der in Moskau lebende Autor hat das von Kim geführte Land besucht.
    main besuchen past | subject Autor | object Land
Die Grünen lehnen den Vorschlag ab.
    main ablehnen | subject Grünen | object Vorschlag
Die Gewerkschaft Verdi hat zum Streik aufgerufen.
    main aufrufen past | subject Verdi | zu Streik
Rund 20.000 Menschen demonstrierten am Samstag in Berlin gegen den Krieg.
    main demonstrieren past | subject Menschen | an Samstag | in Berlin | gegen Krieg
Der Umsatz stieg um 12,5 Prozent auf 1,3 Milliarden Euro.
    main steigen past | subject Umsatz | um Prozent | auf Euro
Siemens übernimmt den Konkurrenten für zwei Milliarden Euro.
    main übernehmen | subject Siemens | object Konkurrenten | für Euro
Die Bank wurde 1870 gegründet und 2009 verkauft.
    main gründen passive past | subject Bank | adverbial 1870
    main verkaufen passive past | subject ^Bank | adverbial 2009
Der Sprecher wollte sich nicht äußern.
    main not wollen+äußern past | subject Sprecher | object sich
Es gibt keinen Grund zur Sorge.
    main not geben | subject Es | object Grund | zu Sorge
In der Stadt herrscht Angst.
    main herrschen | in Stadt | subject Angst
Gestern kam es in Paris zu Ausschreitungen.
    main kommen past | subject es | in Paris | zu Ausschreitungen
Der Mann soll seine Frau getötet haben.
    main sollen+töten | subject Mann | object Frau
Die Regierung dürfte zustimmen.
    main dürfen+zustimmen k2 | subject Regierung
Der Präsident könnte das Abkommen kündigen.
    main können+kündigen k2 | subject Präsident | object Abkommen
Ohne zu zögern, half sie dem Kind.
    inf ohne not zögern | subject ^Kind
    main helfen past | subject sie | indirect Kind
Als der Minister eintraf, begann die Sitzung.
    sub als eintreffen past | subject Minister
    main beginnen past | subject Sitzung
Ob die Partei zustimmt, ist unklar.
    sub ob zustimmen | subject Partei
    main sein | predicate unklar
Sie weiß, was sie will.
    main wissen | subject Sie
    rel wollen | object was | subject sie
Die Zahl der Arbeitslosen sank im Mai auf 2,7 Millionen.
    main sinken past | subject Zahl <Arbeitslosen> | in Mai | auf Millionen
Der DAX legte zu, der Euro gab nach.
    main zulegen past | subject DAX
    main nachgeben past | subject Euro
Trainer Klopp lobte seine Mannschaft.
    main loben past | subject Klopp | object Mannschaft
Bayern besiegte Dortmund mit 3:1.
    main besiegen past | subject Bayern | object Dortmund | mit 3:1
Nordkorea feuerte am Dienstag zwei Raketen ab, wie das Militär in Seoul mitteilte.
    main abfeuern past | subject Nordkorea | an Dienstag | object Raketen
    sub wie mitteilen past | subject Militär | in Seoul
Der frühere Minister wurde zum Präsidenten gewählt.
    main wählen passive past | subject Minister | zu Präsidenten
Das Gericht verurteilte den Angeklagten zu drei Jahren Haft.
    main verurteilen past | subject Gericht | object Angeklagten | zu Haft
Die Staatsanwaltschaft wirft dem Mann Betrug vor.
    main vorwerfen | subject Staatsanwaltschaft | indirect Mann | object Betrug
Scholz telefonierte mit Selenskyj und sicherte ihm Hilfe zu.
    main telefonieren past | subject Scholz | mit Selenskyj
    main zusichern past | subject ^Scholz | indirect ihm | object Hilfe
Die EU verhängte Sanktionen gegen Russland.
    main verhängen past | subject EU | object Sanktionen | gegen Russland
Gegen den Konzern wird ermittelt.
    main ermitteln passive | gegen Konzern
Die Ministerin trat am Freitag von ihrem Amt zurück.
    main zurücktreten past | subject Ministerin | an Freitag | von Amt
Wien – Ein Mädchen ist bei einem Unfall verletzt worden.
    frag | unknown Wien
    main verletzen passive past | subject Mädchen | bei Unfall
Die Partei (CDU) gewann die Wahl.
    main gewinnen past | subject Partei | object Wahl
Sowohl die Union als auch die SPD stimmten zu.
    main zustimmen past | subject Union + SPD
Die Chefs von Ford, Opel und Audi trafen sich in Köln.
    main treffen past | subject Chefs <Ford + Opel + Audi> | object sich | in Köln
Der Angriff, so der Sprecher, sei abgewehrt worden.
    main abwehren passive past k1 | subject Angriff
    frag | unknown Sprecher
Laut Polizei starben drei Menschen.
    main sterben past | laut Polizei | subject Menschen
Der Minister ließ den Bericht prüfen.
    main lassen past | subject Minister | object Bericht
Biden, 81, tritt nicht mehr an.
    main not antreten | subject Biden (81)
Dort leben heute mehr als 5.000 Menschen.
    main leben | subject Menschen
Der Streik begann am Montag und endet am Freitag.
    main beginnen past | subject Streik | an Montag
    main enden | subject ^Streik | an Freitag
Russland wies die Vorwürfe zurück.
    main zurückweisen past | subject Russland | object Vorwürfe
Wer das Gesetz bricht, wird bestraft.
    rel brechen | subject Wer | object Gesetz
    main bestrafen passive
Die Armee hat die Stadt eingenommen und mehrere Brücken zerstört.
    main einnehmen past | subject Armee | object Stadt
    main zerstören past | subject ^Armee | object Brücken
Sie ist 43 Jahre alt.
    main sein | subject Sie | predicate alt
Seinen Rücktritt begründete er mit dem Streit.
    main begründen past | object Rücktritt | subject er | mit Streit
Ihr droht eine Haftstrafe.
    main drohen | indirect Ihr | subject Haftstrafe
Die Übernahme des Konkurrenten durch den Konzern scheiterte.
    main scheitern past | subject Übernahme <Konkurrenten [durch Konzern]>
Der Minister besuchte am Montag Kiew, sprach mit Soldaten und kündigte Hilfe an.
    main besuchen past | subject Minister | an Montag | object Kiew
    main sprechen past | subject ^Minister | mit Soldaten
    main ankündigen past | subject ^Minister | object Hilfe
Die Frau, mit der er sprach, kennt den Täter.
    main kennen | subject Frau | object Täter
    rel sprechen past | mit der | subject er
Er bestreitet, den Mann gekannt zu haben.
    main bestreiten | subject Er
    inf kennen past | subject ^Er | object Mann
Die Opposition fordert den Rücktritt des Ministers, der die Vorwürfe zurückweist.
    main fordern | subject Opposition | object Rücktritt <Ministers>
    rel zurückweisen | subject der | object Vorwürfe
Wegen des Sturms fielen am Abend mehrere Flüge aus.
    main ausfallen past | wegen Sturms | an Abend | subject Flüge
Weil er krank ist und seine Frau arbeitet, bleibt das Geschäft zu.
    sub weil sein | subject er | predicate krank
    sub weil arbeiten | subject Frau
    main bleiben | subject Geschäft
Sollte die Wahl scheitern, droht eine Krise.
    main sollen+scheitern past | subject Wahl
    main drohen | subject Krise
Der Kanzler, sagte sie, habe keine Mehrheit.
    main not haben k1 | subject Kanzler | object Mehrheit
    main sagen past | subject sie
Ungarn lehnt das Vorhaben ab, Polen stimmt zu.
    main ablehnen | subject Ungarn | object Vorhaben
    main zustimmen | subject Polen
Das Unternehmen will 200 Mitarbeiter entlassen und das Werk in Gera schließen.
    main wollen+entlassen | subject Unternehmen | object Mitarbeiter
    main wollen+schließen | subject ^Unternehmen | object Werk | in Gera
Zwei Männer sind am Sonntag in Köln festgenommen worden, weil sie ein Auto gestohlen haben sollen.
    main festnehmen passive past | subject Männer | an Sonntag | in Köln
    sub weil sollen+stehlen past | subject sie | object Auto
Der Verdächtige habe die Tat gestanden, berichtete die Zeitung unter Berufung auf Ermittler.
    main gestehen past k1 | subject Verdächtige | object Tat
    main berichten past | subject Zeitung | unter Berufung [auf Ermittler]
Das Erdbeben, das am Montag die Türkei erschütterte, hatte eine Stärke von 7,8.
    main haben past | subject Erdbeben | object Stärke <7,8>
    rel erschüttern past | subject das | an Montag | object Türkei
„Das ist ein Skandal“, sagte der Vorsitzende.
    main sein | subject Das | predicate Skandal
    main sagen past | subject Vorsitzende
Vor dem Landgericht muss sich ein 34-Jähriger verantworten, der seine Frau getötet haben soll.
    main müssen+verantworten | vor Landgericht | object sich | subject 34-Jähriger
    rel sollen+töten | subject der | object Frau
Weder wurde jemand verletzt, noch entstand Sachschaden.
    main not verletzen passive past | subject jemand
    main not entstehen past | subject Sachschaden
Am Abend wurde bekannt, dass der Konzern Insolvenz angemeldet hat.
    main werden past | an Abend | predicate bekannt
    sub dass anmelden past | subject Konzern | object Insolvenz
In Berlin ist der Schriftsteller Günter Grass gestorben.
    main sterben past | in Berlin | subject Günter
Ein Sprecher der Polizei bestätigte der dpa den Vorfall.
    main bestätigen past | subject Sprecher <Polizei> | indirect dpa | object Vorfall
Der Bund stellt den Ländern eine Milliarde Euro zur Verfügung.
    main stellen | subject Bund | indirect Ländern | object Euro | zu Verfügung
`;

const cases = table
  .trim()
  .split(/\n(?! )/)
  .map((block) => block.split('\n').map((line) => line.trim()));

describe('clauses', () => {
  for (const [sentence, ...clauses] of cases)
    it(sentence!, () => expect(notation(sentence!)).toEqual(clauses));
});

const words =
  'der die das Putin Kim Berlin , . „ “ ( ) – : und oder dass weil wenn als der ist hat wurde besucht kündigte an zu kommen gekommen nicht kein in am von mit Präsident 3 2024 Prozent schnell sich er sie es'.split(
    ' ',
  );

describe('whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((w) => w.join(' ')),
  );

  it('never throws and stays inside the sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { doc, clauses } = read(text);
        for (const clause of clauses) {
          const sentence = doc.sentences.find((s) => s.first <= clause.first && clause.first < s.end)!;
          const inside = (first: number, end: number) =>
            first >= sentence.first && first < end && end <= sentence.end;
          expect(inside(clause.first, clause.end)).toBe(true);
          expect(clause.parent).toBeLessThan(clauses.length);
          for (const token of clause.verb?.tokens ?? []) expect(inside(token, token + 1)).toBe(true);
          for (const p of clause.phrases) expectInside(p, inside);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no clause depends on itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { clauses } = read(text);
        for (const start of clauses.keys()) {
          let steps = 0;
          for (let c = start; c >= 0; c = clauses[c]!.parent)
            expect(steps++).toBeLessThanOrEqual(clauses.length);
        }
      }),
      { numRuns: 300, examples: [['weil ( ist )']] },
    );
  });
});

it('leaves a list as long as a table alone, and reads the sentences around it', () => {
  const list = Array.from({ length: 900 }, () => 'Anna Krahl').join(', ');
  const verbs = (text: string) => read(text).clauses.map((c) => c.verb?.lemma);
  expect(verbs(`Putin lacht. Es kamen ${list}. Merkel schweigt.`)).toEqual(['lachen', 'schweigen']);
  expect(verbs('Putin lacht. Es kamen Anna Krahl und Otto Mohr. Merkel schweigt.')).toHaveLength(3);
});

function expectInside(p: ClausePhrase, inside: (first: number, end: number) => boolean): void {
  expect(inside(p.first, p.end)).toBe(true);
  expect(p.first <= p.head && p.head < p.end).toBe(true);
  for (const part of [p.genitive, p.apposition, ...p.attributes, ...p.conjuncts])
    if (part) expectInside(part, inside);
}
