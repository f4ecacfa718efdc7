import v8 from 'node:v8';
import vm from 'node:vm';
import Elk from 'elkjs/lib/elk.bundled.js';
import { keepDrawn } from '../../renderer/store/keepDrawn';
import { indexNetwork } from '../../renderer/store/resources/resourceIndex';
import { search } from '../../renderer/store/resources/search';
import { runInSlices } from '../../renderer/store/resources/slices';
import { coverageMatrix, servicesOfInterest } from '../../shared/compare/coverageMatrix';
import { finished } from '../../shared/compare/steps';
import { traceAll } from '../../shared/compare/traceAll';
import { workloadsOf } from '../../shared/compare/workloads';
import { buildScene } from '../../shared/diagram/buildScene';
import { LayoutCache } from '../../shared/diagram/layoutCache';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import { importFiles } from '../../shared/import/importFiles';
import { readModelFile } from '../../shared/model-file/read';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import type { Network } from '../../shared/network/network';
import { redactModel } from '../../shared/redact/redactModel';
import { traceRequest } from '../../shared/routing/traceRequest';
import { modelDifferenceSteps } from '../../shared/sandbox/difference/modelDifference';
import { differenceOfResources } from '../../shared/sandbox/difference/resourceDifference';
import { order, tryAll } from '../../shared/sandbox/runCommand';
import { newWarnings } from '../../shared/sandbox/warningsOf';
import { toDescribeFiles } from '../support/describe/toDescribeFiles';
import { generateNetwork, type NetworkShape, sizeOf } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { report } from './support/report';

/**
 * How each cost grows with the model, from 1,000 to 50,000 resources, and what it is at 20,000 for the shapes that
 * accounts have. Each is the best of two to eight runs, the engine warm, in processor time of all threads, the garbage
 * collector's included: single figures are those of the other benches.
 *
 *     npm run bench -- growth
 */
const sizes = [1000, 5000, 20_000, 50_000];
const shapes: NetworkShape[] = ['one-giant-vpc', 'many-small-vpcs', 'many-subnets'];

const elk = new Elk();
const https = { protocol: 'tcp', port: 443 };
v8.setFlagsFromString('--expose_gc');
const collectGarbage: () => void = vm.runInNewContext('gc');

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
  const measure = async (metric: string, run: () => unknown) => {
    let best = Number.POSITIVE_INFINITY;
    let spent = 0;
    // What takes little is easily doubled by who shares the processor's caches: it gets more turns.
    for (let turn = 0; turn < 2 || (turn < 8 && spent < 1000); turn++) {
      collectGarbage(); // what was before is not to be charged to it
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      best = Math.min(best, ms);
      spent += ms;
    }
    costs.set(metric, best);
  };
  // What is known of a network is kept as long as it lives: what asks for that gets a copy.
  const fresh = () => ({ ...network });

  const describeFiles = toDescribeFiles(network);
  await measure('import', () => importFiles(describeFiles));
  describeFiles.length = 0;
  const text = writeModelFile(modelFileOf(network));
  await measure('read', () => readModelFile(text));
  await measure('write', () => writeModelFile(modelFileOf(network)));
  await measure('redact', () => redactModel(modelFileOf(network)));

  await measure('scene', () => buildScene(fresh(), emptyView));
  const scene = buildScene(network, emptyView);
  await measure('layout', () => layoutDiagram(scene, elk));
  const cache = new LayoutCache();
  const diagram = await layoutDiagram(scene, elk, cache);
  await measure('svg', () => toSvg(diagram, { theme: 'light', title: 'bench' }));

  await measure('index', () => runInSlices(indexNetwork(fresh())));
  const index = await runInSlices(indexNetwork(network));
  if (index === undefined) throw new Error('nobody called the index off');
  await measure('search', () => search(index, 'web 10.0'));

  const workloads = workloadsOf(network);
  const services = servicesOfInterest(network).slice(0, 12);
  const [workload] = workloads;
  const [service] = services;
  if (workload === undefined || service === undefined)
    throw new Error('a network without workloads');
  const to = { kind: 'service', service } as const;
  await measure('first trace', () =>
    traceRequest(fresh(), { from: workload.source, to, ...https }),
  );
  await measure('sweep', () => {
    const from = workloads.slice(0, 500).map(({ source }) => source);
    const destinations = services.map((each) => ({ kind: 'service', service: each }) as const);
    const answers = traceAll(network, from, destinations, https);
    for (const row of from.keys())
      for (const column of destinations.keys()) answers.answer(row, column);
  });
  await measure('coverage', () => coverageMatrix(fresh(), services));

  const edit = anEdit(network);
  const tried = tryAll(network, [edit]);
  if (!tried.ok) throw new Error('a table without room for an endpoint');
  const { after } = tried.value;
  await measure('edit: network', () => tryAll(network, [edit]));
  await measure('edit: diagram', async () => {
    const next = await layoutDiagram(buildScene({ ...after }, emptyView), elk, cache);
    keepDrawn(diagram, next);
  });
  await measure('edit: warnings', () => newWarnings(network, { ...after }));
  await measure('edit: resources that differ', () => differenceOfResources(network, { ...after }));
  const { after: known } = finished(modelDifferenceSteps(network, network));
  await measure('edit: paths that differ', () =>
    finished(modelDifferenceSteps(network, { ...after }, { known })),
  );
  await measure('difference of two models', () =>
    finished(modelDifferenceSteps(fresh(), { ...after })),
  );
  return costs;
}

/** A gateway endpoint in the first VPC: what one edit is measured by. */
function anEdit(network: Network) {
  const [table] = network.routeTables.values();
  if (table === undefined) throw new Error('a network without route tables');
  return order('endpoint/add-gateway', {
    endpointId: 'vpce-new-1',
    vpcId: table.vpcId,
    service: 'dynamodb',
    routeTableIds: [table.id],
    prefixListId: 'pl-new-1',
  } as never);
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
