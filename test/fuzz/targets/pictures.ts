import assert from 'node:assert/strict';
import Elk from 'elkjs/lib/elk.bundled.js';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { buildScene } from '../../../shared/diagram/buildScene';
import type { Diagram } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { toSvg } from '../../../shared/export/svg/toSvg';
import { toDrawio } from '../../../shared/export/text/drawio';
import { toMermaid } from '../../../shared/export/text/mermaid';
import { type TableWay, toCsvTable, toMarkdownTable } from '../../../shared/export/text/traceTable';
import type { Network } from '../../../shared/network/network';
import { layPaths } from '../../../shared/path/layPaths';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import type { Random } from '../../support/generate/random';
import {
  assertInertCsv,
  assertInertMarkdown,
  assertInertMermaid,
} from '../../support/inert/inertTables';
import { assertInertDrawio, assertInertSvg } from '../../support/inert/inertXml';
import { hostileNetwork } from '../hostile/network';
import { hostileText } from '../hostile/text';
import { target } from '../target';

type Drawing = { diagram: Diagram; way: TableWay['answer']; network: Network; title: string };

const elk = new Elk();
const network = sampleNetwork();
const sound = await layoutDiagram(buildScene(network), elk);
const asked = askQuestion(network, { from: '10.20.34.17', to: 's3' });
assert.ok(asked.ok && asked.value.kind === 'comparison');
const soundWay = asked.value.comparison.without;

/** Every picture and table of a diagram whose texts are hostile: well-formed, and nothing in it runs or is fetched. */
export const pictures = target<Drawing>({
  name: 'pictures',
  make: (random) => ({
    diagram: relabelled(random),
    way: rehopped(random),
    network,
    title: hostileText(random),
  }),
  check: ({ diagram, way, title }) => draw(diagram, network, way, title),
});

/** The same for networks that say impossible things, from records to picture. */
export const diagrams = target<Network>({
  name: 'diagrams',
  make: hostileNetwork,
  async check(hostile) {
    const diagram = await layoutDiagram(buildScene(hostile), elk);
    const answered = askQuestion(hostile, { from: 'internet', to: 'internet' });
    assert.ok(answered.ok);
    return draw(diagram, hostile, soundWay, 'hostile');
  },
});

function draw(diagram: Diagram, of: Network, way: TableWay['answer'], title: string): number[] {
  const paths = layPaths(diagram, of, [{ side: 'with', hops: way.forward.hops }]);
  const svg = toSvg(diagram, { theme: 'light', title, paths, animated: true });
  const drawio = toDrawio(diagram, { theme: 'dark', title });
  const mermaid = toMermaid(diagram, { theme: 'light', paths });
  const markdown = toMarkdownTable([{ way: 'now', answer: way }]);
  const csv = toCsvTable([{ way: 'now', answer: way }]);
  assertInertSvg(svg);
  assertInertDrawio(drawio);
  assertInertMermaid(mermaid);
  assertInertMarkdown(markdown);
  assertInertCsv(csv);
  return [svg.length, drawio.length, mermaid.length, markdown.length, csv.length];
}

function relabelled(random: Random): Diagram {
  const nodes = sound.nodes.map((node) => {
    if (random.below(8) > 0) return node;
    const named = { ...node, title: hostileText(random), subtitle: hostileText(random) };
    return named.kind === 'subnet'
      ? { ...named, cidr: hostileText(random), routeTable: hostileText(random) }
      : named;
  });
  const edges = sound.edges.map((edge) =>
    random.below(8) === 0 ? { ...edge, label: hostileText(random) } : edge,
  );
  return { ...sound, nodes, edges };
}

function rehopped(random: Random): TableWay['answer'] {
  const hops = soundWay.forward.hops.map((hop) => {
    if (random.below(3) > 0) return hop;
    const evidence = { ...hop.evidence, route: hostileText(random) };
    return { ...hop, id: hostileText(random), name: hostileText(random), evidence };
  });
  return { ...soundWay, forward: { ...soundWay.forward, hops } };
}
