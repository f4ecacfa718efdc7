import { serviceOfAccess } from '../compare/serviceAsked';
import type { Steps } from '../compare/steps';
import { type Sweep, traceAll } from '../compare/traceAll';
import { type Workload, workloadsOf } from '../compare/workloads';
import type { Network } from '../network/network';
import { isState, nameTag } from '../network/record';
import { endpointType, type VpcEndpoint } from '../network/vpcEndpoint';
import type { PriceTable } from '../pricing/priceTable';
import type { Trace } from '../routing/trace';

/** The workloads of a network and the ways they take: what all rules look at, followed once. */
export type Estate = {
  network: Network;
  prices: PriceTable;
  workloads: readonly Workload[];
  /** The endpoints that give access to a service, by VPC. */
  endpointsOfVpc: ReadonlyMap<string, readonly AccessEndpoint[]>;
  /** How workloads reach a service of their own Region, workloads with the same answer together. */
  waysTo(service: string): readonly WayTo[];
  /** Follows every way that `waysTo` will tell, class by class: it is quick then. */
  follow(): Steps<void>;
};

/** A Gateway or Interface endpoint that stands ready in a VPC. */
export type AccessEndpoint = {
  endpoint: VpcEndpoint;
  vpcId: string;
  service: string;
  region: string;
};

/** `workloads` are in one subnet; `trace` is the first one's. */
export type WayTo = { trace: Trace; workloads: readonly [Workload, ...Workload[]] };

/** @param services every service that a rule will ask for, beside those of the endpoints; a way is followed when it is */
export function estateOf(
  network: Network,
  prices: PriceTable,
  services: readonly string[],
): Estate {
  const workloads = workloadsOf(network);
  const endpoints = accessEndpoints(network);
  const asked = sortedIds([...services, ...endpoints.map(({ service }) => service)]);
  const sweep = traceAll(
    network,
    workloads.map(({ source }) => source),
    asked.map((service) => ({ kind: 'service', service })),
    { protocol: 'tcp', port: 443 },
  );
  const ways = new Map<string, readonly WayTo[]>();
  return {
    network,
    prices,
    workloads,
    endpointsOfVpc: groupBy(endpoints, ({ vpcId }) => vpcId),
    waysTo(service) {
      const known = ways.get(service) ?? waysOf(sweep, asked.indexOf(service), workloads);
      ways.set(service, known);
      return known;
    },
    *follow() {
      const total = sweep.classes.length;
      for (let done = 0; done < total; done++) {
        yield { done, total };
        for (const destination of asked.keys()) sweep.classAnswer(done, destination);
      }
    },
  };
}

function waysOf(sweep: Sweep, destination: number, workloads: readonly Workload[]): WayTo[] {
  return sweep.classes.flatMap(({ members }, index) => {
    const [first, ...others] = members.flatMap((member) => workloads[member] ?? []);
    return first === undefined
      ? []
      : { trace: sweep.classAnswer(index, destination), workloads: [first, ...others] as const };
  });
}

function accessEndpoints(network: Network): AccessEndpoint[] {
  return [...network.vpcEndpoints.values()].flatMap((endpoint) => {
    const { vpcId } = endpoint;
    const place = serviceOfAccess(endpoint);
    return vpcId !== undefined && place !== undefined && isState(endpoint.state, 'available')
      ? { endpoint, vpcId, ...place }
      : [];
  });
}

export function isInterfaceEndpoint({ endpoint }: AccessEndpoint): boolean {
  return endpointType(endpoint) === 'Interface';
}

/** How a resource is called in a sentence: by its name, else by its id. */
export function called(network: Network, collection: Named, id: string): string {
  const record = network[collection].get(id);
  return (record && nameTag(record)) ?? id;
}

/** The same for several: `private-a and private-b`. */
export function calledAll(network: Network, collection: Named, ids: Iterable<string>): string {
  return listed(sortedIds([...ids].map((id) => called(network, collection, id))));
}
type Named = 'vpcs' | 'subnets' | 'routeTables' | 'natGateways' | 'vpcEndpoints';

/** `12 workloads`, `1 workload`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** In an order that does not depend on the order of records. */
export function sortedIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}
