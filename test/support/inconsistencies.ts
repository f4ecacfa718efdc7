import { type Cidr, contains, overlaps, parseCidr } from '../../shared/address/cidr';
import { parseIp } from '../../shared/address/ip';
import type { Network } from '../../shared/network/network';

/**
 * What could not be so in AWS: references that lead nowhere, addresses outside their subnet or used twice, subnets
 * outside their VPC or over each other, subnets without exactly one network ACL, VPCs without one main route table,
 * wrong counts of free addresses. Empty for a network as AWS would return it.
 */
export function inconsistencies(network: Network): string[] {
  return [
    ...danglingReferences(network),
    ...wrongSubnets(network),
    ...wrongAddresses(network),
    ...wrongTables(network),
    ...wrongAcls(network),
  ];
}

/** Ids by the properties that hold them; whatever is named must be there. */
function danglingReferences(network: Network): string[] {
  const known = new Set(
    Object.values(network).flatMap((value) => (value instanceof Map ? [...value.keys()] : [])),
  );
  for (const list of network.prefixLists.values()) known.add(list.id);
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(network))
    if (value instanceof Map)
      for (const [key, record] of value)
        visit(record, (property, text) => {
          if (isReference(property) && !known.has(text))
            wrong.push(`${name} ${key}: ${property} ${text} is not there`);
        });
  return wrong;
}

const references =
  /^(vpc|subnet|routeTable|networkInterface|instance|allocation|dhcpOptions|prefixList|group|attachment|transitGateway|resource)Ids?$|^groups$|RouteTableId$/;

function isReference(property: string): boolean {
  return references.test(property);
}

function visit(value: unknown, see: (property: string, text: string) => void, at = ''): void {
  if (typeof value === 'string') see(at, value);
  else if (Array.isArray(value)) for (const item of value) visit(item, see, at);
  else if (typeof value === 'object' && value !== null)
    for (const [property, inside] of Object.entries(value)) visit(inside, see, property);
}

function wrongSubnets(network: Network): string[] {
  const wrong: string[] = [];
  const byVpc = new Map<string | undefined, { id: string; cidr: Cidr }[]>();
  for (const subnet of network.subnets.values()) {
    const vpc = network.vpcs.get(subnet.vpcId ?? '');
    const cidr = block(subnet.cidrBlock);
    const inVpc = vpc?.cidrBlocks.some((own) => {
      const outer = block(own.cidr);
      return outer.prefixBits <= cidr.prefixBits && overlaps(outer, cidr);
    });
    if (!inVpc) wrong.push(`subnet ${subnet.id}: ${subnet.cidrBlock} is not in its VPC`);
    const siblings = byVpc.get(subnet.vpcId) ?? [];
    for (const sibling of siblings)
      if (overlaps(sibling.cidr, cidr))
        wrong.push(`subnet ${subnet.id} overlaps subnet ${sibling.id}`);
    byVpc.set(subnet.vpcId, [...siblings, { id: subnet.id, cidr }]);
  }
  return wrong;
}

function wrongAddresses(network: Network): string[] {
  const wrong: string[] = [];
  const used = new Map<string, number>();
  const seen = new Set<string>();
  for (const networkInterface of network.networkInterfaces.values()) {
    const subnet = network.subnets.get(networkInterface.subnetId ?? '');
    const cidr = block(subnet?.cidrBlock);
    for (const { address } of networkInterface.privateIps) {
      const ip = parseIp(address);
      if (ip === undefined || !contains(cidr, ip))
        wrong.push(`${networkInterface.id}: ${address} is not in ${subnet?.cidrBlock}`);
      if (seen.has(`${networkInterface.vpcId} ${address}`))
        wrong.push(`${networkInterface.id}: ${address} is used twice`);
      seen.add(`${networkInterface.vpcId} ${address}`);
      used.set(subnet?.id ?? '', (used.get(subnet?.id ?? '') ?? 0) + 1);
    }
    if (networkInterface.availabilityZone !== subnet?.availabilityZone)
      wrong.push(`${networkInterface.id} is not in its subnet's zone`);
  }
  for (const subnet of network.subnets.values()) {
    const free = 2 ** (32 - block(subnet.cidrBlock).prefixBits) - 5 - (used.get(subnet.id) ?? 0);
    if (subnet.availableIpAddressCount !== undefined && subnet.availableIpAddressCount !== free)
      wrong.push(`subnet ${subnet.id} has ${free} addresses free`);
  }
  return wrong;
}

function wrongTables(network: Network): string[] {
  const mains = new Map<string, number>();
  const named = new Map<string, number>();
  const wrong: string[] = [];
  for (const table of network.routeTables.values()) {
    for (const { main, subnetId } of table.associations) {
      if (main) count(mains, table.vpcId ?? '');
      if (subnetId !== undefined) count(named, subnetId);
    }
    for (const route of table.routes)
      if (route.target.id !== undefined && !targetExists(network, route.target.id))
        wrong.push(`${table.id} routes to ${route.target.id}, which is not there`);
  }
  for (const vpc of network.vpcs.values())
    if (mains.get(vpc.id) !== 1) wrong.push(`${vpc.id} has ${mains.get(vpc.id) ?? 0} main tables`);
  for (const [subnetId, tables] of named)
    if (tables > 1) wrong.push(`${subnetId} is associated with ${tables} tables`);
  return wrong;
}

function targetExists(network: Network, id: string): boolean {
  return Object.values(network).some((value) => value instanceof Map && value.has(id));
}

function wrongAcls(network: Network): string[] {
  const lists = new Map<string, number>();
  for (const acl of network.networkAcls.values())
    for (const { subnetId } of acl.associations) count(lists, subnetId);
  return [...network.subnets.keys()]
    .filter((subnetId) => lists.get(subnetId) !== 1)
    .map((subnetId) => `${subnetId} has ${lists.get(subnetId) ?? 0} network ACLs`);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function block(text: string | undefined): Cidr {
  const cidr = parseCidr(text ?? '');
  if (cidr === undefined) throw new Error(`${text} is no CIDR block`);
  return cidr;
}
