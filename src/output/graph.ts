import type { Result } from '../core/result.ts';
import type { Writer } from './format.ts';

interface Link {
  from: string;
  to: string;
  /** Fact type, with its mode. */
  type: string;
  roles: string;
}

interface Fragment {
  nodes: { key: string; type: string; name: string; mentions: number }[];
  links: Link[];
}

interface Graph {
  nodes: Map<string, { type: string; name: string; mentions: number; documents: number }>;
  links: Map<string, Link & { weight: number }>;
}

/** Who is linked with whom by facts, over all documents: entities of one type and name are one node. */
const graph = (print: (graph: Graph) => string) => (): Writer => ({
  document: (result) => JSON.stringify(fragmentOf(result)),
  fold: () => {
    const whole: Graph = { nodes: new Map(), links: new Map() };
    return { add: (piece) => merge(whole, JSON.parse(piece)), end: () => print(whole) };
  },
});

function fragmentOf(result: Result): Fragment {
  const keys = new Map(result.entities.map((e) => [e.id, `${e.type}:${e.name}`]));
  const links: Link[] = [];
  for (const fact of result.facts) {
    if (fact.polarity === 'negative') continue;
    const ends = fact.arguments.filter((a) => keys.has(a.ref ?? ''));
    const [first, ...others] = ends;
    for (const other of others)
      if (first!.ref !== other.ref)
        links.push({
          from: keys.get(first!.ref!)!,
          to: keys.get(other.ref!)!,
          type: fact.mode ? `${fact.type} (${fact.mode})` : fact.type,
          roles: `${first!.role} → ${other.role}`,
        });
  }
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const nodes = result.entities
    .map((e) => ({ key: keys.get(e.id)!, type: e.type, name: e.name, mentions: e.mentions.length }))
    .filter(({ key }) => linked.has(key));
  return { nodes, links };
}

function merge(graph: Graph, { nodes, links }: Fragment): void {
  for (const { key, type, name, mentions } of nodes) {
    const known = graph.nodes.get(key) ?? { type, name, mentions: 0, documents: 0 };
    graph.nodes.set(key, { ...known, mentions: known.mentions + mentions, documents: known.documents + 1 });
  }
  for (const link of links) {
    const key = JSON.stringify(link);
    graph.links.set(key, { ...link, weight: (graph.links.get(key)?.weight ?? 0) + 1 });
  }
}

const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]!);

function printGraphml(graph: Graph): string {
  const ids = new Map([...graph.nodes.keys()].map((key, i) => [key, `n${i}`]));
  const data = (key: string, value: string | number): string =>
    `<data key="${key}">${xml(String(value))}</data>`;
  const nodes = [...graph.nodes].map(
    ([key, n]) =>
      `    <node id="${ids.get(key)}">${data('label', n.name)}${data('type', n.type)}${data('mentions', n.mentions)}${data('documents', n.documents)}</node>\n`,
  );
  const edges = [...graph.links.values()].map(
    (l, i) =>
      `    <edge id="e${i}" source="${ids.get(l.from)}" target="${ids.get(l.to)}">${data('fact', l.type)}${data('roles', l.roles)}${data('weight', l.weight)}</edge>\n`,
  );
  const declare = (id: string, owner: string, type: string): string =>
    `  <key id="${id}" for="${owner}" attr.name="${id}" attr.type="${type}"/>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declare('label', 'node', 'string')}${declare('type', 'node', 'string')}${declare('mentions', 'node', 'int')}${declare('documents', 'node', 'int')}${declare('fact', 'edge', 'string')}${declare('roles', 'edge', 'string')}${declare('weight', 'edge', 'int')}  <graph id="werwaswo" edgedefault="directed">
${nodes.join('')}${edges.join('')}  </graph>
</graphml>
`;
}

const shapes: Record<string, string> = {
  person: 'ellipse',
  place: 'house',
  organisation: 'box',
  misc: 'note',
};

function printDot(graph: Graph): string {
  const quoted = (text: string): string => `"${text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
  const nodes = [...graph.nodes].map(
    ([key, n]) => `  ${quoted(key)} [label=${quoted(n.name)}, shape=${shapes[n.type] ?? 'ellipse'}];\n`,
  );
  const edges = [...graph.links.values()].map(
    (l) => `  ${quoted(l.from)} -> ${quoted(l.to)} [label=${quoted(l.type)}, weight=${l.weight}];\n`,
  );
  return `digraph werwaswo {\n${nodes.join('')}${edges.join('')}}\n`;
}

export const graphml = graph(printGraphml);
export const dot = graph(printDot);
