// Who runs: werwaswo with more and more to do, and two libraries that people use for such work.
// Each is a function that loads what it needs and gives back the work on one text.
const nothing = {
  people: false,
  places: false,
  organisations: false,
  misc: false,
  dates: false,
  quotes: false,
  facts: false,
  sentences: false,
  tokens: false,
  triples: false,
};
const names = { ...nothing, people: true, places: true, organisations: true, misc: true };

/** werwaswo as a user of the library calls it, its guess of the language included. */
const werwaswo = (wanted) => async () => {
  const { analyse } = await import('../dist/index.js');
  return (text) => analyse(text, { wanted, date: '2024-06-19' });
};

export const contestants = {
  tokens: {
    name: 'werwaswo: tokens and sentences',
    load: werwaswo({ ...nothing, sentences: true, tokens: true }),
  },
  names: { name: 'werwaswo: names', load: werwaswo(names) },
  'names+times': { name: 'werwaswo: names and times', load: werwaswo({ ...names, dates: true }) },
  everything: {
    name: 'werwaswo: everything (quotes, facts)',
    load: werwaswo({ ...names, dates: true, quotes: true, facts: true }),
  },
  compromise: { name: 'compromise: people, places, organizations', load: compromise },
  wink: { name: 'wink-nlp: types of tokens, entities', load: wink },
};

async function compromise() {
  const { default: nlp } = await import('compromise');
  return (text) => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
  };
}

async function wink() {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(its.type), doc.entities().out(its.detail)];
  };
}
