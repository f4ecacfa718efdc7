import { finished, type Steps } from '../compare/steps';
import type { Network } from '../network/network';
import { listPrices } from '../pricing/prices';
import type { PriceTable } from '../pricing/priceTable';
import { type AdviceCode, type Advices, adviceCodes, type Judgement } from './advice';
import { endpointSets, setServices } from './endpointSets';
import { endpointZones } from './endpointZones';
import { type Estate, estateOf } from './estate';
import { gatewayServicesAsked, natForGateway } from './natForGateway';
import { openPolicies } from './openPolicies';
import { privateDns } from './privateDns';

/** To add an advice: a file beside these, and its line here. */
const rules: readonly ((estate: Estate) => Judgement)[] = [
  privateDns,
  endpointSets,
  natForGateway,
  endpointZones,
  openPolicies,
];

/**
 * What could be mended in a network, each advice with its evidence and its money. Only what was read is advised on;
 * the rest is listed as not judged.
 *
 * Cost: classes of workloads x the services looked at, and the whole network anew for each service whose endpoints
 * turn somebody away and each endpoint without private DNS.
 */
export function adviseOn(network: Network, prices: PriceTable = listPrices): Advices {
  return finished(adviseSteps(network, prices));
}

/** The same in steps; the last one is as long as the whole networks take that are looked at anew. */
export function* adviseSteps(network: Network, prices: PriceTable = listPrices): Steps<Advices> {
  const estate = estateOf(network, prices, [...gatewayServicesAsked, ...setServices]);
  yield* estate.follow();
  const judgements = rules.map((rule) => rule(estate));
  return {
    currency: prices.currency,
    priceDate: prices.date,
    advices: inOrder(judgements.flatMap(({ advices }) => advices)),
    notJudged: inOrder(judgements.flatMap(({ notJudged }) => notJudged)),
  };
}

type Ordered = { code: AdviceCode; at: string; service?: string; because?: string };

/** Worst first, then by place: the order of records in the model has no say. */
function inOrder<T extends Ordered>(items: readonly T[]): T[] {
  const key = ({ code, at, service = '', because = '' }: Ordered) =>
    `${adviceCodes.indexOf(code)} ${at} ${service} ${because}`;
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
