import Elk from 'elkjs/lib/elk.bundled.js';
import { buildScene } from '../../shared/diagram/buildScene';
import type { DiagramView } from '../../shared/diagram/diagram';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import { emptyView } from '../../shared/model-file/view';
import type { Network } from '../../shared/network/network';
import { generateNetwork, sizeOf } from '../support/generate/generateNetwork';
import { report } from './support/report';
import { medianMs } from './support/time';

/** Layout as a worker does it, and the SVG of a finished layout. */
const elk = new Elk();

for (const resources of [1000, 5000, 20_000]) {
  const network = generateNetwork(resources);
  const start = performance.now();
  const { nodes } = await layoutDiagram(buildScene(network, emptyView), elk);
  const value = performance.now() - start;
  const at = { bench: 'diagram', size: sizeOf(network) };
  report({ ...at, metric: 'layout, first time', value, unit: 'ms' });
  report({ ...at, metric: 'nodes', value: nodes.length, unit: 'count' });
}

// Some 5,000 nodes, as the bar has it: a smaller file is made of its symbols more than of its nodes.
const network = generateNetwork(30_000);
const diagram = await layoutDiagram(buildScene(network, everythingInFull(network)), elk);
const nodes = diagram.nodes.length;
const options = { theme: 'light', title: 'bench' } as const;
const withoutEdges = toSvg({ ...diagram, edges: [] }, options).length;
const ms = medianMs(() => toSvg(diagram, options));
const at = { bench: 'svg', size: nodes };
report({ ...at, metric: 'whole file', value: toSvg(diagram, options).length / 1e6, unit: 'MB' });
report({ ...at, metric: 'a node', value: withoutEdges / nodes, unit: 'bytes', bar: 300 });
report({ ...at, metric: 'for 5,000 nodes', value: (ms * 5000) / nodes, unit: 'ms', bar: 500 });

/** Every VPC drawn with its cards, so that there is something to draw. */
function everythingInFull(of: Network): DiagramView {
  const vpcForms = Object.fromEntries([...of.vpcs.keys()].map((id) => [id, 'full' as const]));
  return { ...emptyView, vpcForms };
}
