import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCsv, readTsv } from '../../src/input/csv.ts';
import { readFeed } from '../../src/input/feed.ts';
import { readHtml } from '../../src/input/html.ts';
import { readJson } from '../../src/input/json.ts';
import { readMarkdown } from '../../src/input/markdown.ts';
import { readNdjson } from '../../src/input/ndjson.ts';
import { readWarc } from '../../src/input/warc.ts';
import { documents, faults, readAll } from './read.ts';

const page = `<!doctype html><html lang="de-AT"><head><meta charset="utf-8"><title>Besuch in Wien | Zeitung</title>
<link rel="canonical" href="https://example.org/wien">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Besuch in Wien","datePublished":"2024-06-19T08:30:00+02:00","author":[{"name":"Eva Muster"}]}]}</script>
<script type="application/ld+json">{ kaputt</script></head>
<body><nav><ul><li>Start</li><li>Politik</li></ul></nav>
<article><h1>Besuch in Wien</h1>
<p>Der Bundespräsident hat am Mittwoch in Wien seine Amtskollegin <b>empfangen</b>. Beide sprachen mehr als zwei Stunden lang über die Zusammenarbeit ihrer Länder, über Verkehr und über den Handel.</p>
<p>Zum Abschluss unterzeichneten sie&nbsp;ein Abkommen. Es soll im Herbst in Kraft treten, wie das Präsidialamt am Abend in Wien mitteilte.<br>Weitere Gespräche sind geplant.</p>
<script>var x = "nicht dies";</script></article>
<aside>Mehr zum Thema</aside><footer>Impressum</footer></body></html>`;

describe('html', () => {
  test('the article without navigation, with title, date and language', async () => {
    const [doc] = documents(await readAll(readHtml, page, { keep: ['url', 'author'] }, 1000));
    expect(doc).toMatchObject({
      id: 'datei',
      title: 'Besuch in Wien',
      date: '2024-06-19T08:30',
      language: 'de',
      kept: { url: 'https://example.org/wien', author: 'Eva Muster' },
    });
    expect(doc!.text).toMatch(
      /^(?:Besuch in Wien\n\n)?Der Bundespräsident hat am Mittwoch in Wien seine Amtskollegin empfangen\./,
    );
    expect(doc!.text).toContain('unterzeichneten sie\u00a0ein Abkommen');
    expect(doc!.text).toContain('mitteilte.\nWeitere Gespräche');
    for (const noise of ['Politik', 'Impressum', 'nicht dies', 'Mehr zum Thema'])
      expect(doc!.text).not.toContain(noise);
  });

  test('meta, time and title element where there is no JSON-LD', async () => {
    const plain =
      '<html><head><title>Titel</title></head><body><article><time datetime="2023-05-01">1. Mai</time><p>Text.</p></article></body></html>';
    expect(documents(await readAll(readHtml, plain))[0]).toMatchObject({
      title: 'Titel',
      date: '2023-05-01',
    });
  });

  test('what stands around the article is none of it', async () => {
    const body =
      'Der Bundespräsident hat am Mittwoch in Wien seine Amtskollegin empfangen. Beide sprachen zwei Stunden lang.';
    const around = `<html lang="de"><body><div role="dialog" class="cmp"><p>Wir und unsere Partner speichern Kekse.</p></div>
      <article class="article--with-teaser"><div class="breadcrumb">Start › Politik</div><h1>Besuch</h1><p class="byline">Von Eva Muster</p>
      <time datetime="2024-06-19">19. Juni 2024</time><figure><figcaption>Der Gast. <span class="credit">Foto: Max Muster</span></figcaption></figure>
      <p>${body}</p><p>Anzeige</p><p>Am <time datetime="2024-06-20">Donnerstag</time> reist er ab. ${body}</p></article>
      <section class="comments"><p>Otto: Na endlich!</p></section></body></html>`;
    const [doc] = documents(await readAll(readHtml, around, {}, 1000));
    expect(doc!.text).toBe(`Der Gast.\n\n${body}\n\nAm Donnerstag reist er ab. ${body}`);
    expect(doc!.date).toBe('2024-06-19');
  });

  test('the article of a stub stands in its JSON-LD', async () => {
    const article = {
      '@type': 'NewsArticle',
      articleBody: '<p>Erster Absatz des Artikels.</p><p>Zweiter &amp; letzter.</p>',
    };
    const stub = `<html><head><script type="application/ld+json">${JSON.stringify(article).replace(/\//g, '\\/')}</script></head><body><p>Weiter mit Abo.</p></body></html>`;
    expect(documents(await readAll(readHtml, stub))[0]!.text).toBe(
      'Erster Absatz des Artikels.\n\nZweiter & letzter.',
    );
  });

  test('the encoding that the page says', async () => {
    const polish = Buffer.from('<html><meta charset="iso-8859-2"><p>Aus \xa3\xf3d\xbc.</p></html>', 'latin1');
    expect(documents(await readAll(readHtml, polish, {}, 1000))[0]).toMatchObject({ text: 'Aus Łódź.' });
  });

  test('a fragment without html or body', async () => {
    expect(documents(await readAll(readHtml, '<p>Eins.</p><p>Zwei.</p>'))[0]!.text).toBe('Eins.\n\nZwei.');
  });
});

describe('markdown', () => {
  test('front matter and marks', async () => {
    const text =
      '---\ntitle: Der Titel\ndate: 2024-06-19\n---\n# Überschrift\n\nEin **fetter** und _schräger_ [Link](https://x.org) mit `Code`.\n\n- Punkt *eins*\n> Zitat\n\n```js\nkein Text\n```\nsnake_case_bleibt und 2 * 3 * 4.\n';
    const [doc] = documents(await readAll(readMarkdown, text, { keep: ['title'] }));
    expect(doc).toMatchObject({ title: 'Der Titel', date: '2024-06-19', kept: { title: 'Der Titel' } });
    expect(doc!.text).toBe(
      'Überschrift\n\nEin fetter und schräger Link mit Code.\n\nPunkt eins\n\nZitat\n\nsnake_case_bleibt und 2 * 3 * 4.',
    );
  });
});

test('markdown: brackets in addresses, tables, footnotes', async () => {
  const text =
    'In [Halle](https://x.org/Halle_(Saale)) war es.[^1]\n\n| Land | Stadt |\n|---|:-:|\n| Polen | Posen |\n\n[^1]: Sagt die Polizei.\n[x]: https://x.org\n';
  expect(documents(await readAll(readMarkdown, text))[0]!.text).toBe(
    'In Halle war es.\n\nLand Stadt\n\nPolen Posen\n\nSagt die Polizei.',
  );
  expect(documents(await readAll(readMarkdown, ' \n'))[0]!.notes).toEqual([
    'the input is empty, and so is its result',
  ]);
});

test('markdown: wrapped lines are one paragraph, numbers of lists stay, entities are characters', async () => {
  const text =
    'Der Kanzler reiste\nnach&nbsp;Bonn.\n\n19. Juni: Die\nWahl.\n\n2. Platz: Jena\n\n- a\n\n      let kein = "Text";\n\nEin\\\nUmbruch<script>alert(1)</script>\n';
  expect(documents(await readAll(readMarkdown, text))[0]!.text).toBe(
    'Der Kanzler reiste nach\u00a0Bonn.\n\n19. Juni: Die Wahl.\n\n2. Platz: Jena\n\na\n\nEin\nUmbruch',
  );
});

test('markdown: front matter in TOML, and rules that are none', async () => {
  const toml =
    '+++\ntitle = "Treffen"\ndate = 2024-06-19 # Mittwoch\ntags = ["a", "b"]\n[params]\nx = 1\n+++\nText.';
  expect(documents(await readAll(readMarkdown, toml))[0]).toMatchObject({
    title: 'Treffen',
    date: '2024-06-19',
    text: 'Text.',
  });
  const rules = '---\nEin Satz: mit: Punkten.\n---\n';
  expect(documents(await readAll(readMarkdown, rules))[0]!.text).toBe('Ein Satz: mit: Punkten.');
});

describe('ndjson', () => {
  test('lines cut anywhere, CRLF, a byte order mark, no line break at the end', async () => {
    const text = '\ufeff{"id":"ä","text":"Köln"}\r\n\r\n{"text":"Bonn"}';
    for (const size of [1, 2, 3, 1000]) {
      const found = documents(await readAll(readNdjson, text, {}, size));
      expect(found.map(({ id, text: t }) => [id, t])).toEqual([
        ['ä', 'Köln'],
        ['3', 'Bonn'],
      ]);
    }
  });

  test('a line over the limit is told and passed over', async () => {
    const text = `{"text":"a"}\n{"text":"${'x'.repeat(500)}"}\n{"text":"b"}\n`;
    const items = await readAll(readNdjson, text, { limit: 100 });
    expect(items.map((item) => item.kind)).toEqual(['document', 'fault', 'document']);
    expect(faults(items)[0]).toBe(
      'datei:2: the line has 511 bytes, the limit is 100 bytes; split the document or raise --limit',
    );
  });

  test('broken UTF-8 is told with its place', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","text":"K'),
      Buffer.from([0xff]),
      Buffer.from('ln"}\n'),
    ]);
    const [doc] = documents(await readAll(readNdjson, bytes));
    expect(doc!.text).toBe('K\ufffdln');
    expect(doc!.notes).toEqual(['broken UTF-8 at byte 19; replaced by U+FFFD']);
  });
});

describe('json', () => {
  test('an array, one object, and neither', async () => {
    expect(documents(await readAll(readJson, '[{"id":1,"text":"a"},{"text":"b"}]')).map((d) => d.id)).toEqual(
      ['1', '2'],
    );
    expect(documents(await readAll(readJson, '{"text":"a"}')).map((d) => d.id)).toEqual(['datei']);
    expect(faults(await readAll(readJson, '{"text":'))[0]).toMatch(/^datei:1:9: no valid JSON \(/);
    expect(faults(await readAll(readJson, '[1,{"text":"a"}]'))).toHaveLength(1);
  });

  test('a list inside an object, and fields inside fields', async () => {
    const wrapped =
      '{"status":"ok","response":{"total":2,"results":[{"title":"T","fields":{"body":"a"}},{"fields":{"body":"b"}}]}}';
    const options = { fields: { text: 'fields.body' }, keep: ['fields.body', 'text'] };
    expect(documents(await readAll(readJson, wrapped, options))).toMatchObject([
      { id: '1', title: 'T', text: 'a', kept: { 'fields.body': 'a', text: 'a' } },
      { id: '2', text: 'b' },
    ]);
    expect(faults(await readAll(readJson, wrapped))[0]).toMatch(
      /^datei\.response\.results\[0\]: no field 'text'/,
    );
    expect(faults(await readAll(readJson, '{"a":[{"text":"1"}],"b":[{"text":"2"}]}'))[0]).toMatch(
      /several lists of objects \(a, b\)/,
    );
    expect(documents(await readAll(readJson, '{"text":"a","tags":[{"text":"b"}]}'))).toHaveLength(1);
  });
});

describe('csv', () => {
  test('commas, semicolons, tabs, quotation marks, line breaks in cells', async () => {
    const fields = { text: 'body' };
    const text = 'id,body,date\n1,"Köln, ""Dom""\nzweite Zeile",2024-06-19\n2,Bonn,\n';
    const found = documents(await readAll(readCsv, text, { fields, keep: ['id'] }));
    expect(found.map((d) => [d.id, d.text, d.date])).toEqual([
      ['1', 'Köln, "Dom"\nzweite Zeile', '2024-06-19'],
      ['2', 'Bonn', undefined],
    ]);
    expect(documents(await readAll(readCsv, 'id;text\n1;Köln, Dom\n'))[0]!.text).toBe('Köln, Dom');
    expect(documents(await readAll(readTsv, '\ufeffid\ttext\n1\tKöln\n'))[0]!.text).toBe('Köln');
  });

  test('Windows-1252 is recognised', async () => {
    const [doc] = documents(
      await readAll(readCsv, Buffer.from('id;text\n1;K\xf6ln \x84M\xfcller\x93\n', 'latin1'), {}, 100),
    );
    expect(doc!.text).toBe('Köln „Müller“');
    expect(doc!.notes![0]).toMatch(/windows-1252/);
  });

  test('a missing column is told once, an open quotation mark with its line', async () => {
    expect(faults(await readAll(readCsv, 'id,rumpf\n1,a\n2,b\n'))).toEqual([
      "datei:1: no field 'text' (fields: id, rumpf); name the right one with --field text=NAME; the first line names the columns",
    ]);
    expect(faults(await readAll(readCsv, 'id,text\n1,"offen\n2,b\n'))[0]).toMatch(/never closed/);
  });
});

test('csv: German headers, other names of the columns, bars', async () => {
  const notes: string[] = [];
  const onNote = (message: string) => notes.push(message);
  const table = 'Überschrift;Veröffentlicht;Inhalt\nBesuch;19.06.2024;Köln.\n';
  const [doc] = documents(await readAll(readCsv, table, { onNote }, 1000));
  expect(doc).toMatchObject({
    id: '1',
    title: 'Besuch',
    date: '2024-06-19',
    text: 'Köln.',
    where: 'datei:2',
  });
  expect(notes).toEqual([
    'datei: read with --field text=Inhalt,title=Überschrift,date=Veröffentlicht, as its columns are called',
  ]);
  const bars = documents(await readAll(readCsv, 'Titel|Datum|Text\nA|2024-06-19|Köln, Bonn\n', {}, 1000));
  expect(bars[0]).toMatchObject({ title: 'A', date: '2024-06-19', text: 'Köln, Bonn' });
});

test('csv: rows that are too short or too long are told with their line, and no row is lost', async () => {
  const items = await readAll(readCsv, 'id,text\n1,gut\n2,zu,viel\n3\n4,auch gut\n', {}, 1000);
  expect(faults(items)).toEqual(['datei:4: 1 cell, but 2 columns, and so no text; complete the row']);
  expect(documents(items).map((d) => [d.text, d.notes])).toEqual([
    ['gut', undefined],
    ['zu', ["3 cells, but 2 columns; the rest was left out; put a cell that holds ',' in quotation marks"]],
    ['auch gut', undefined],
  ]);
});

test('csv as spreadsheets write it: capitals, sep=, quotation marks swallowed by a forgotten one', async () => {
  const excel = '\ufeffsep=;\r\nID;Text;Date\r\n7;"Er sagte: ""Ja; nein""\r\nund ging.";19.06.2024\r\n';
  const [doc] = documents(await readAll(readCsv, excel, { keep: ['Text', 'text'] }, 1000));
  expect(doc).toMatchObject({ id: '7', text: 'Er sagte: "Ja; nein"\r\nund ging.', date: '2024-06-19' });
  expect(doc!.kept).toEqual({ Text: doc!.text, text: doc!.text });
  const items = await readAll(
    readCsv,
    'id,text\n1,"offen\n2,"zu"\n3,gut\n4,"Er ""sagte"" es\nso."\n',
    {},
    1000,
  );
  expect(faults(items)).toEqual([
    'datei:2: a quotation mark that is not closed before line 3; close it or double it ("")',
  ]);
  expect(documents(items).map((d) => d.text)).toEqual(['gut', 'Er "sagte" es\nso.']);
});

test('a Markdown file of Hugo has its date and title between +++', async () => {
  const [doc] = documents(
    await readAll(
      readMarkdown,
      '+++\ntitle = "Besuch in \\"Köln\\""\ndate = 2024-06-19 # heute\n[menu]\ntitle = "x"\n+++\n\nText.\n',
    ),
  );
  expect(doc).toMatchObject({ title: 'Besuch in "Köln"', date: '2024-06-19', text: 'Text.' });
});

describe('feeds', () => {
  test('RSS', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Z</title><language>de-de</language>
      <item><title>Titel &amp; mehr</title><link>https://x.org/1</link><guid>g1</guid><pubDate>Wed, 19 Jun 2024 08:00:00 +0200</pubDate>
      <description><![CDATA[<p>Erster <b>Satz</b>.</p><p>Zweiter.</p>]]></description></item>
      <item><title>B</title><link>https://x.org/2</link><description>Nur Text</description></item></channel></rss>`;
    expect(documents(await readAll(readFeed, rss, { keep: ['url'] }))).toMatchObject([
      {
        id: 'g1',
        title: 'Titel & mehr',
        text: 'Erster Satz.\n\nZweiter.',
        date: '2024-06-19T08:00',
        language: 'de',
        kept: { url: 'https://x.org/1' },
      },
      { id: 'https://x.org/2', text: 'Nur Text' },
    ]);
  });

  test('Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><entry><id>urn:1</id><title>T</title><link rel="self" href="s"/><link href="https://x.org/1"/>
      <updated>2024-06-19T10:00:00Z</updated><content type="html">&lt;p&gt;Inhalt&lt;/p&gt;</content></entry></feed>`;
    expect(documents(await readAll(readFeed, atom, { keep: ['url'] }))[0]).toMatchObject({
      id: 'urn:1',
      text: 'Inhalt',
      date: '2024-06-19T10:00',
      kept: { url: 'https://x.org/1' },
    });
  });

  test('the name of an author, categories, the encoding of the XML, other fields', async () => {
    const atom = `<?xml version="1.0" encoding="iso-8859-2"?><feed><entry><id>1</id><author><name>Eva</name><email>e@x.org</email></author>
      <category term="p" label="Politik"/><summary>Aus \xa3\xf3d\xbc.</summary><content type="xhtml"><div><p>Lang.</p></div></content></entry></feed>`;
    const read = (options: object) => readAll(readFeed, Buffer.from(atom, 'latin1'), options, 1000);
    expect(documents(await read({ keep: ['author', 'section', 'url'] }))[0]).toMatchObject({
      text: 'Lang.',
      kept: { author: 'Eva', section: 'Politik' },
    });
    expect(documents(await read({ fields: { text: 'summary' } }))[0]!.text).toBe('Aus Łódź.');
  });

  test('no feed at all', async () => {
    expect(faults(await readAll(readFeed, '<a><b/></a>'))[0]).toMatch(/no entries/);
  });
});

describe('warc', () => {
  const record = (type: string, body: Buffer, uri = 'https://example.org/wien'): Buffer =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-06-20T00:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ]);
  const http = (body: Buffer, headers = ''): Buffer =>
    Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
      body,
    ]);
  const chunked = (body: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`${(10).toString(16)}\r\n`),
      body.subarray(0, 10),
      Buffer.from(`\r\n${(body.length - 10).toString(16)}\r\n`),
      body.subarray(10),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);

  test('responses, plain, gzipped, chunked; other records are passed over', async () => {
    const html = Buffer.from(page);
    const archive = Buffer.concat([
      record('warcinfo', Buffer.from('software: x\r\n')),
      record('request', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
      record('response', http(html), 'u1'),
      record('response', http(gzipSync(html), 'Content-Encoding: gzip\r\n'), 'u2'),
      record('response', http(chunked(html), 'Transfer-Encoding: chunked\r\n'), 'u3'),
      record('response', Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnein'), 'u4'),
      record('response', Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG'), 'u5'),
    ]);
    for (const size of [13, 100_000]) {
      const found = documents(await readAll(readWarc, archive, {}, size));
      expect(found.map((d) => d.id)).toEqual(['u1', 'u2', 'u3']);
      for (const doc of found)
        expect(doc).toMatchObject({ title: 'Besuch in Wien', date: '2024-06-19T08:30' });
    }
  });

  test('plain text, the records of WET files, bare deflate, lines without carriage returns, wrong charsets', async () => {
    const html = Buffer.from(page);
    const plain = Buffer.from('Angela Merkel war in Köln.');
    const lines = Buffer.from('HTTP/1.1 200 OK\nContent-Type: text/html; charset=iso-8859-1\n\n');
    const wet = Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: u3\r\nContent-Type: text/plain\r\nContent-Length: ${plain.length}\r\n\r\n`,
      ),
      plain,
      Buffer.from('\r\n\r\n'),
    ]);
    const archive = Buffer.concat([
      record('response', http(deflateRawSync(html), 'Content-Encoding: deflate\r\n'), 'u1'),
      record(
        'response',
        Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n'), plain]),
        'u2',
      ),
      wet,
      record('response', Buffer.concat([lines, html]), 'u4'),
    ]);
    const found = documents(await readAll(readWarc, archive, {}, 100_000));
    expect(found.map((d) => d.id)).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(found.map((d) => /Bundespräsident|Köln/.exec(d.text)?.[0])).toEqual([
      'Bundespräsident',
      'Köln',
      'Köln',
      'Bundespräsident',
    ]);
  });

  test('cut off, damaged, too long', async () => {
    const whole = record('response', http(Buffer.from(page)));
    expect(faults(await readAll(readWarc, whole.subarray(0, 900)))[0]).toMatch(/ends in the middle/);
    expect(faults(await readAll(readWarc, 'kein WARC\r\n\r\n'))[0]).toMatch(/no WARC header/);
    const items = await readAll(
      readWarc,
      Buffer.concat([whole, record('response', http(Buffer.from('<p>Kurz.</p>')), 'u2')]),
      { limit: 500 },
    );
    expect(items.map((item) => item.kind)).toEqual(['fault', 'document']);
  });
});
