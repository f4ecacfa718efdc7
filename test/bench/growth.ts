import Elk from 'elkjs/lib/elk.bundled.js';
import { indexNetwork } from '../../renderer/store/resources/resourceIndex';
import { search } from '../../renderer/store/resources/search';
import { runInSlices } from '../../renderer/store/resources/slices';
import { servicesOfInterest } from '../../shared/compare/coverageMatrix';
import { traceAll } from '../../shared/compare/traceAll';
import { workloadsOf } from '../../shared/compare/workloads';
import { buildScene } from '../../shared/diagram/buildScene';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import { importFiles } from '../../shared/import/importFiles';
import { readModelFile } from '../../shared/model-file/read';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { applyDiff } from '../../shared/network/diff';
import type { Network } from '../../shared/network/network';
import { traceRequest } from '../../shared/routing/traceRequest';
import { toDescribeFiles } from '../support/describe/toDescribeFiles';
import { generateNetwork, type NetworkShape, sizeOf } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { report } from './support/report';

/**
 * How each cost grows with the model, from 1,000 to 50,000 resources, and what it is at 20,000 for the shapes that
 * accounts have. Each is the better of two runs, the engine warm: single figures are those of the other benches.
 *
 *     npm run bench -- growth
 */
const sizes = [1000, 5000, 20_000, 50_000];
const shapes: NetworkShape[] = ['one-giant-vpc', 'many-small-vpcs', 'many-subnets'];

const elk = new Elk();
const https = { protocol: 'tcp', port: 443 };

await costsOf(generateNetwork(sizes[0] ?? 0)); // the engine first: it compiles as it goes
const bySize: Map<string, number>[] = [];
for (const size of sizes) {
  const network = generateNetwork(size);
  const costs = await costsOf(network);
  bySize.push(costs);
  tell(`${sizeOf(network)}`, costs);
}
tellGrowth();
for (const shape of shapes) {
  const network = generateNetwork(20_000, { shape });
  tell(`${sizeOf(network)}, ${shape}`, await costsOf(network));
}

async function costsOf(network: Network): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  const text = writeModelFile(modelFileOf(network));
  const describeFiles = toDescribeFiles(network);
  const diagram = await layoutDiagram(buildScene(network, emptyView), elk);
  const index = await runInSlices(indexNetwork(network));
  const sources = workloadsOf(network).slice(0, 500);
  const destinations = servicesOfInterest(network)
    .slice(0, 12)
    .map((service) => ({ kind: 'service', service }) as const);
  const [workload] = sources;
  const [to] = destinations;
  const [subnet] = network.subnets.values();
  if (index === undefined || workload === undefined || to === undefined || subnet === undefined)
    throw new Error('a network without workloads');
  const edit = [
    { kind: 'record', collection: 'subnets', key: subnet.id, before: subnet, after: subnet },
  ] as const;

  const measure = async (metric: string, run: () => unknown) => {
    let best = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 2; turn++) {
      const start = performance.now();
      await run();
      best = Math.min(best, performance.now() - start);
    }
    costs.set(metric, best);
  };
  await measure('import', () => importFiles(describeFiles));
  await measure('read', () => readModelFile(text));
  await measure('write', () => writeModelFile(modelFileOf(network)));
  await measure('scene', () => buildScene(network, emptyView));
  await measure('layout', () => layoutDiagram(buildScene(network, emptyView), elk));
  await measure('svg', () => toSvg(diagram, { theme: 'light', title: 'bench' }));
  await measure('index', () => runInSlices(indexNetwork(network)));
  await measure('search', () => search(index, 'web 10.0'));
  await measure('first trace', () =>
    traceRequest({ ...network }, { from: workload.source, to, ...https }),
  );
  await measure('sweep', () => {
    const from = sources.map(({ source }) => source);
    const answers = traceAll(network, from, destinations, https);
    for (const row of from.keys())
      for (const column of destinations.keys()) answers.answer(row, column);
  });
  await measure('edit', () => applyDiff(network, [...edit]));
  return costs;
}

function tell(size: string, costs: ReadonlyMap<string, number>): void {
  for (const [metric, value] of costs) report({ bench: 'growth', size, metric, value, unit: 'ms' });
}

/** The power of the size by which a cost grows from 5,000 to 50,000: 1 is in step with the model. */
function tellGrowth(): void {
  const [, from, , to] = bySize;
  for (const [metric, ms] of to ?? []) {
    const value = Math.log(ms / (from?.get(metric) ?? ms)) / Math.log(10);
    report({ bench: 'growth', size: '5,000 to 50,000', metric, value, unit: 'power' });
  }
}
