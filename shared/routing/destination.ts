import type { Cidr } from '../address/cidr';
import { type Family, familyOf, formatIp, type Ip, parseIp } from '../address/ip';
import { nat64Of } from '../address/ipv6';
import { defaultHostNames } from '../network/serviceName';
import { endpointType } from '../network/vpcEndpoint';
import type { NetworkInterface } from '../network/workloads';
import type { DnsAddress, DnsNote, DnsProblem } from './dns/answer';
import { endpointAddresses } from './dns/endpointNames';
import { addressesOf } from './dns/loadBalancerName';
import { resolveName } from './dns/resolveName';
import { compareText } from './index/networkIndex';
import { missing } from './notRead';
import type { Party, ServiceAddresses } from './packet';
import type { RequestDestination } from './request';
import { listNames } from './serviceLists';
import { serviceOfEndpoint } from './serviceOfEndpoint';
import type { Start } from './source';
import type { Evidence } from './trace';
import type { Walk } from './walk';

/** Where a request goes, as the source learns it. */
export type Target = {
  /** Absent where the name led nowhere. */
  party: Party | undefined;
  family: Family;
  /** Set where a name was looked up. */
  lookup?: { name: string; basis: Evidence['basis']; refs: readonly string[] };
  notes: readonly DnsNote[];
  problem?: DnsProblem;
  /** The interface that is meant, where the request names one. */
  interfaceId?: string;
};

export function targetOf(walk: Walk, start: Start, to: RequestDestination): Target {
  const preferred: Family = start.addresses.has(4) ? 4 : 6;
  switch (to.kind) {
    case 'address': {
      const address = parseIp(to.address);
      return address === undefined ? nowhere(to.address, preferred) : toAddress(address);
    }
    case 'internet':
      return { party: { kind: 'internet', family: preferred }, family: preferred, notes: [] };
    case 'network-interface': {
      const record = walk.network.networkInterfaces.get(to.id);
      return record === undefined
        ? nowhere(to.id, preferred)
        : toInterface(start, record, to.address);
    }
    case 'instance': {
      const [record] = walk.index.interfacesOfInstance(to.id);
      return record === undefined
        ? nowhere(to.id, preferred)
        : toInterface(start, record, undefined);
    }
    case 'host':
      return toHost(walk, start, to.name);
    case 'service':
      return toService(walk, start, to.service, to.region ?? start.region ?? anyRegion(walk));
    case 'vpc-endpoint':
      return toEndpoint(walk, start, to.id);
    case 'load-balancer': {
      const record = walk.network.loadBalancers.get(to.id);
      if (record === undefined) return nowhere(to.id, preferred);
      const answer = addressesOf(walk.index, record);
      return answer.kind === 'addresses'
        ? pickAddress(walk, start, answer.addresses)
        : {
            ...nowhere(to.id, preferred),
            ...(answer.kind === 'failed' ? { problem: answer.problem } : {}),
          };
    }
  }
}

function nowhere(id: string, family: Family): Target {
  return {
    party: undefined,
    family,
    notes: [],
    problem: {
      hopeless: false,
      code: 'NO_SOURCE_OR_DESTINATION',
      at: id,
      message: `${id} is not in the model, or has no address.`,
      missing: missing('DescribeNetworkInterfaces', {}),
    },
  };
}

function toAddress(address: Ip): Target {
  return { party: address, family: familyOf(address), notes: [] };
}

/** From the internet an interface is met at its public address, from anywhere else at its private one. */
function toInterface(start: Start, record: NetworkInterface, wanted: string | undefined): Target {
  const fromInternet = start.position.at === 'internet';
  const primary =
    record.privateIps.find(({ address, publicIp }) => address === wanted || publicIp === wanted) ??
    record.privateIps.find((candidate) => candidate.primary) ??
    record.privateIps[0];
  const asked = wanted === undefined ? undefined : parseIp(wanted);
  if (typeof asked === 'bigint') return { ...toAddress(asked), interfaceId: record.id };
  const text = fromInternet ? (primary?.publicIp ?? primary?.address) : primary?.address;
  const ipv4 = text === undefined ? undefined : parseIp(text);
  const [first] = record.ipv6Addresses;
  const ipv6 = first === undefined ? undefined : parseIp(first);
  const address =
    start.addresses.has(4) && ipv4 !== undefined
      ? ipv4
      : start.addresses.has(6)
        ? (ipv6 ?? ipv4)
        : (ipv4 ?? ipv6);
  if (address === undefined) return nowhere(record.id, 4);
  return { ...toAddress(address), interfaceId: record.id };
}

function toEndpoint(walk: Walk, start: Start, id: string): Target {
  const endpoint = walk.network.vpcEndpoints.get(id);
  const family: Family = start.addresses.has(4) ? 4 : 6;
  if (endpoint === undefined) return nowhere(id, family);
  if (endpointType(endpoint) === 'Gateway') {
    const service = serviceOfEndpoint(endpoint);
    if (service !== undefined)
      return {
        party: publicAddresses(walk, service.service, service.region, family),
        family,
        notes: [],
      };
  }
  const addresses = endpointAddresses(walk.index, endpoint);
  if (addresses === undefined || addresses.length === 0) {
    return {
      ...nowhere(id, family),
      problem: {
        hopeless: false,
        code: 'ENDPOINT_ADDRESS_UNKNOWN',
        at: id,
        message: `The addresses of ${id} are not in the model.`,
        missing: missing('DescribeNetworkInterfaces', endpoint),
      },
    };
  }
  return pickAddress(walk, start, addresses);
}

/** A service by its default name; one that is not AWS's own has no such name and is met at its endpoints. */
function toService(walk: Walk, start: Start, service: string, region: string): Target {
  if (!service.startsWith('vpce-svc-')) {
    const [first = `${service}.${region}.amazonaws.com`, ...others] = defaultHostNames(
      service,
      region,
    );
    const host = [first, ...others].find((name) => !name.startsWith('*')) ?? `any${first.slice(1)}`;
    return toHost(walk, start, host, { service, region });
  }
  const matching = [...walk.network.vpcEndpoints.values()]
    .filter((endpoint) => endpoint.serviceName?.endsWith(`.${service}`))
    .sort((a, b) => compareText(a.id, b.id));
  const near = matching.filter(({ vpcId }) => vpcId === start.vpcId);
  const addresses = (near.length > 0 ? near : matching).flatMap(
    (endpoint) => endpointAddresses(walk.index, endpoint) ?? [],
  );
  if (addresses.length > 0) return pickAddress(walk, start, addresses);
  const vpc = start.vpcId === undefined ? undefined : walk.network.vpcs.get(start.vpcId);
  const hopeless =
    vpc !== undefined && walk.index.isRead('DescribeVpcEndpoints', vpc) && matching.length === 0;
  return {
    ...nowhere(service, 4),
    problem: {
      hopeless,
      code: hopeless ? 'NO_POSSIBLE_DESTINATION' : 'ENDPOINT_ADDRESS_UNKNOWN',
      at: vpc?.id ?? service,
      message: `No endpoint in the model leads to ${service}.`,
    },
  };
}

function toHost(
  walk: Walk,
  start: Start,
  name: string,
  meant?: { service: string; region: string },
): Target {
  const { answer, notes } = resolveName(walk.index, name, start.resolver);
  const family: Family = start.addresses.has(4) ? 4 : 6;
  const lookup = { name, basis: 'model' as const, refs: [] };
  switch (answer.kind) {
    case 'failed':
      return { party: undefined, family, notes, problem: answer.problem, lookup };
    case 'addresses': {
      const { basis, refs } = answer;
      return {
        ...pickAddress(walk, start, answer.addresses),
        notes,
        lookup: { name, basis, refs },
      };
    }
    case 'service':
      return {
        ...toPublicService(walk, start, answer.service, answer.region, answer.dualStack, name),
        notes,
        lookup,
      };
    case 'public':
      return meant === undefined
        ? { party: { kind: 'internet', family }, family, notes, lookup }
        : {
            ...toPublicService(walk, start, meant.service, meant.region, false, name),
            notes,
            lookup,
          };
  }
}

/**
 * Each address of an answer is a way of its own. A source speaks the families it has addresses of; for one with IPv6
 * alone DNS64 makes IPv6 addresses of IPv4 ones.
 */
function pickAddress(walk: Walk, start: Start, addresses: readonly DnsAddress[]): Target {
  const family: Family =
    start.addresses.has(4) && addresses.some(({ address }) => familyOf(address) === 4) ? 4 : 6;
  const own = addresses.filter(
    ({ address }) => familyOf(address) === family && start.addresses.has(family),
  );
  const usable = own.length > 0 || start.addresses.has(4) ? own : madeByDns64(start, addresses);
  if (usable.length === 0) return noUsableAddress(start, addresses, family);
  const picked = usable[usable.length > 1 ? walk.choose(usable.map(({ when }) => when)) : 0];
  return picked === undefined ? nowhere('source', family) : toAddress(picked.address);
}

function madeByDns64(start: Start, addresses: readonly DnsAddress[]): DnsAddress[] {
  if (start.subnet?.enableDns64 !== true) return [];
  return addresses.flatMap(({ address, when }) =>
    typeof address === 'number' ? [{ address: nat64Of(address), when }] : [],
  );
}

function noUsableAddress(start: Start, addresses: readonly DnsAddress[], family: Family): Target {
  const hasIpv4 = start.addresses.has(4);
  const subnetId = hasIpv4 || !start.addresses.has(6) ? undefined : start.subnet?.id;
  return {
    party: undefined,
    family,
    notes: [],
    problem: {
      hopeless: subnetId === undefined || isDns64Off(start),
      code: hasIpv4 ? 'DNS_NO_A_RECORD' : 'DNS_NO_AAAA_RECORD',
      at: start.networkInterface?.id ?? start.vpcId ?? 'source',
      message: `The name has ${addresses.map(({ address }) => formatIp(address)).join(', ')} and the source no address of that family.`,
      ...(subnetId === undefined ? {} : { fix: { kind: 'enable-dns64' as const, subnetId } }),
    },
  };
}

/** Off by default; absent in what was read, it was not read. */
function isDns64Off({ subnet }: Start): boolean {
  return subnet?.enableDns64 === false || subnet?.authored === true;
}

/**
 * A public service is met over IPv4 where the source has it. A source with IPv6 alone needs a dual-stack name, or a
 * subnet whose resolver makes up addresses in 64:ff9b::/96 (DNS64).
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html
 */
function toPublicService(
  walk: Walk,
  start: Start,
  service: string,
  region: string,
  dualStack: boolean,
  name: string,
): Target {
  if (start.addresses.has(4))
    return { party: publicAddresses(walk, service, region, 4), family: 4, notes: [] };
  if (dualStack) return { party: publicAddresses(walk, service, region, 6), family: 6, notes: [] };
  if (start.subnet?.enableDns64 === true) {
    return {
      party: { ...publicAddresses(walk, service, region, 4), family: 6, nat64: true },
      family: 6,
      notes: [],
    };
  }
  const subnetId = start.subnet?.id;
  return {
    party: undefined,
    family: 6,
    notes: [],
    problem: {
      hopeless: isDns64Off(start),
      code: 'DNS_NO_AAAA_RECORD',
      at: subnetId ?? name,
      message: `${name} has no IPv6 address, the source has no IPv4 one, and ${subnetId ?? 'its subnet'} has DNS64 off.`,
      ...(subnetId === undefined ? {} : { fix: { kind: 'enable-dns64' as const, subnetId } }),
    },
  };
}

function publicAddresses(
  walk: Walk,
  service: string,
  region: string,
  family: Family,
): ServiceAddresses {
  const entries = entriesOf(walk, service, region, family);
  return {
    kind: 'service',
    service,
    region,
    family,
    ...(entries === undefined ? {} : { entries }),
  };
}

function entriesOf(
  walk: Walk,
  service: string,
  region: string,
  family: Family,
): readonly Cidr[] | undefined {
  for (const name of listNames({ service, region, family })) {
    for (const list of walk.index.prefixListsNamed(name)) {
      const blocks = walk.index.listBlocks(list)?.filter((block) => block.family === family);
      if (blocks !== undefined && blocks.length > 0) return blocks;
    }
  }
  return undefined;
}

function anyRegion(walk: Walk): string {
  const regions = [...walk.network.vpcs.values()].flatMap(({ region }) => region ?? []).sort();
  return regions[0] ?? 'us-east-1';
}
