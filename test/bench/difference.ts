import ELK from 'elkjs/lib/elk.bundled.js';
import { defaultView } from '../../shared/diagram/buildScene';
import { LayoutCache } from '../../shared/diagram/layoutCache';
import { drawnOf, layoutComparison } from '../../shared/diagram/layoutComparison';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import type { Scene } from '../../shared/diagram/scene';
import { addGatewayEndpoint } from '../../shared/edits/endpoints/addGatewayEndpoint';
import { toCode } from '../../shared/export/code/toCode';
import { applyDiff } from '../../shared/network/diff';
import { emptyNetwork, type Network } from '../../shared/network/network';
import { differenceOfPaths } from '../../shared/sandbox/difference/pathDifference';
import {
  destinationsToCompare,
  type PathSurvey,
  surveyPaths,
} from '../../shared/sandbox/difference/pathSurvey';
import { differenceOfResources } from '../../shared/sandbox/difference/resourceDifference';
import { generateNetwork } from '../support/generate/generateNetwork';
import { report } from './support/report';
import { firstMs, median, medianMs } from './support/time';

const elk = new ELK();

/**
 * What an edit changed, on 5,000 resources: every path once, then again after an edit of one VPC, which follows only what
 * the edit can have touched; the diagram with its marks; and the code for all of it.
 */
for (const shape of ['mixed', 'many-small-vpcs', 'one-giant-vpc'] as const) {
  const network = generateNetwork(5000, { shape });
  const at = { bench: 'difference', size: `5,000 resources, ${shape}` };
  const destinations = destinationsToCompare(network);
  let before: PathSurvey | undefined;
  const whole = firstMs(() => {
    before = surveyPaths(network, destinations);
  });
  report({ ...at, metric: 'every path, the first time', value: whole, unit: 'ms' });

  const edited = withEndpoint(network);
  report({
    ...at,
    metric: 'what an endpoint changed: resources and paths',
    // A fresh copy each time: what is known of a network is kept as long as it lives.
    value: medianMs(() => {
      const after = { ...edited };
      differenceOfResources(network, after);
      if (before !== undefined) differenceOfPaths(before, surveyPaths(after, destinations, before));
    }),
    unit: 'ms',
  });
  report({ ...at, metric: 'an edit to the marked diagram', ...(await markedDiagram(network)) });
  report({
    ...at,
    metric: 'Terraform for one endpoint',
    value: medianMs(() => toCode(network, edited, 'terraform')),
    unit: 'ms',
  });
  report({
    ...at,
    metric: 'Terraform for the whole network',
    value: firstMs(() =>
      toCode({ ...emptyNetwork(), coverage: network.coverage }, network, 'terraform'),
    ),
    unit: 'ms',
  });
}

/** As the document's worker does it: the base is drawn once, and of the layout what an edit leaves alone is kept. */
async function markedDiagram(network: Network): Promise<{ value: number; unit: 'ms' }> {
  const cache = new LayoutCache();
  const lay = (scene: Scene) => layoutDiagram(scene, elk, cache);
  const before = drawnOf(network, defaultView);
  const times: number[] = [];
  for (let run = 0; run < 6; run++) {
    const edited = withEndpoint({ ...network });
    const start = performance.now();
    const records = differenceOfResources(network, edited).changes.map(
      ({ change, collection, id, vpcId }) => ({
        ref: { collection, key: id },
        mark: change,
        vpcId,
      }),
    );
    const after = drawnOf(edited, defaultView);
    await layoutComparison({ before, after }, { side: 'both', records }, lay);
    times.push(performance.now() - start);
  }
  // The first one lays out everything.
  return { value: median(times.slice(1)), unit: 'ms' };
}

/** With a gateway endpoint in the first VPC whose table takes one. */
function withEndpoint(network: Network): Network {
  for (const table of network.routeTables.values()) {
    const diff = addGatewayEndpoint(network, {
      endpointId: 'vpce-new-1',
      vpcId: table.vpcId,
      service: 'dynamodb',
      routeTableIds: [table.id],
      prefixListId: 'pl-new-1',
    } as never);
    if (diff.ok) return applyDiff(network, diff.value);
  }
  throw new Error('no table takes an endpoint');
}
