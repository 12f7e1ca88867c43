/** Worked examples, printed under the options. */
export const helpTexts = {
  program: `
Examples:
  werwaswo extract artikel.txt                         who, what, where, at a glance
  werwaswo extract --to ndjson texte/ > results.ndjson a folder, one JSON object a document
  curl -s URL | werwaswo extract --from html -         from standard input
  werwaswo check fixtures                              compare with what is expected

Exit codes:
  0  done
  1  differences (check), or a document without results (--fail-on-empty)
  2  wrong usage, or an input that could not be read; the others were processed

Results go to standard output, everything else to standard error.`,
  extract: `
Examples:
  werwaswo extract artikel.txt
  werwaswo extract --date 2024-06-19 --only people,places,dates artikel.txt
  werwaswo extract --to json --with sentences,tokens artikel.txt | jq '.[0].entities'
  werwaswo extract --to ndjson 'archiv/2024-*/*.txt' > results.ndjson
  cat meldungen.ndjson | werwaswo extract --from ndjson --to ndjson --field text=body,date=published_at --keep url -

NDJSON input is one object a line: {"id": "a1", "text": "…", "date": "2024-06-19", "title": "…"}; only text is needed.
Offsets in the result are half-open and point into the text as it came in.`,
  check: `
A case is a folder with article.txt (or .md, .html …), expected.json and, if need be, meta.json ({"date", "title", "lang"}).
expected.json is a whole result, or a part of one:
  { "entities": { "include": [{ "type": "person", "name": "Olaf Scholz" }], "exclude": [{ "text": "Essen" }] } }

Examples:
  werwaswo check fixtures
  werwaswo check --update fixtures                     accept what is found; read the change before you commit it
  werwaswo check --init artikel.txt --date 2024-06-19 -- fixtures
  werwaswo check --reporter junit fixtures > report.xml`,
};
