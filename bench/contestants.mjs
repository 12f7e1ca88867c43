// Who runs: werwaswo with more and more to do, and two libraries that people use for such work.
// Each is a function that loads what it needs and gives back the work on one text.
const names = ['people', 'places', 'organisations', 'misc'];

/** werwaswo as a user of the library calls it, its guess of the language included. */
const werwaswo = (parts) => async () => {
  const { createExtractor } = await import('../dist/index.js');
  const { extract } = await createExtractor({ ...parts, date: '2024-06-19' });
  return extract;
};

export const contestants = {
  tokens: {
    name: 'werwaswo: tokens and sentences',
    load: werwaswo({ only: [], with: ['sentences', 'tokens'] }),
  },
  names: { name: 'werwaswo: names', load: werwaswo({ only: names }) },
  'names+times': { name: 'werwaswo: names and times', load: werwaswo({ only: [...names, 'dates'] }) },
  everything: {
    name: 'werwaswo: everything (quotes, facts)',
    load: werwaswo({ only: [...names, 'dates', 'quotes', 'facts'] }),
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
