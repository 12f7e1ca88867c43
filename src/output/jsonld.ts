import type { Result, ResultEntity } from '../core/result.ts';
import type { SourceText, Writer } from './format.ts';

/** schema.org: a NewsArticle that mentions people, places and organisations. */
export const jsonld = (): Writer => ({
  head: '[\n',
  separator: ',\n',
  tail: '\n]\n',
  document: (result, source) => JSON.stringify(article(result, source), null, 2).replace(/^/gm, '  '),
});

const types: Record<ResultEntity['type'], string> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  misc: 'Thing',
};

function article(result: Result, source: SourceText): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: result.id,
    ...(source.title && { headline: source.title }),
    ...(result.date && { datePublished: result.date }),
    inLanguage: result.language,
    articleBody: source.text,
    mentions: result.entities.map(thing),
    ...(result.quotes.length && { hasPart: result.quotes.map((quote) => quotation(quote, result)) }),
  };
}

function thing(entity: ResultEntity): object {
  const others = [...new Set(entity.mentions.filter((m) => m.form === 'name').map((m) => m.text))];
  const alternateName = others.filter((text) => text !== entity.name);
  return {
    '@type': types[entity.type],
    name: entity.name,
    ...(alternateName.length && { alternateName }),
    // Our identifiers are `scheme:value`; schema.org wants addresses for sameAs and names for the rest.
    ...(entity.sameAs.length && { identifier: entity.sameAs.map(identifier) }),
  };
}

function identifier(id: string): object {
  const colon = id.indexOf(':');
  return { '@type': 'PropertyValue', propertyID: id.slice(0, colon), value: id.slice(colon + 1) };
}

function quotation(quote: Result['quotes'][number], result: Result): object {
  const speaker = result.entities.find((entity) => entity.id === quote.speaker?.ref);
  return {
    '@type': 'Quotation',
    text: quote.content.text,
    ...(speaker && { spokenByCharacter: { '@type': types[speaker.type], name: speaker.name } }),
  };
}
