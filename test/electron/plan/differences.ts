import type { AnyRecord, CollectionName, Network } from '../../../shared/network/network';
import { isState } from '../../../shared/network/record';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Where a network that was made differs from the one that was wanted, but for ids and addresses. A resource goes by
 * its Name tag, and those that AWS makes by itself by what they are of; one that stands in `known` too keeps its id.
 * What only one of the two tells (a sketch knows no association ids, an emulator not every property) is not compared.
 */
export function differences(made: Network, wanted: Network, known: Network): string[] {
  const [own, others] = [recordsByName(made, known), recordsByName(wanted, known)];
  const found: string[] = [];
  for (const name of [...new Set([...own.keys(), ...others.keys()])].sort()) {
    const [is, should] = [own.get(name), others.get(name)];
    if (is === undefined) found.push(`${name} was not made`);
    else if (should === undefined) found.push(`${name} was not wanted`);
    else
      for (const property of Object.keys(should))
        if (is[property] !== undefined && text(is[property]) !== text(should[property]))
          found.push(
            `${name} ${property}: ${text(is[property])} instead of ${text(should[property])}`,
          );
  }
  return found;
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Interfaces, Elastic IPs and the like have nothing but ids and addresses to them. */
const compared = [
  'vpcs',
  'subnets',
  'routeTables',
  'internetGateways',
  'egressOnlyInternetGateways',
  'natGateways',
  'vpnGateways',
  'customerGateways',
  'vpnConnections',
  'vpcPeeringConnections',
  'transitGateways',
  'transitGatewayAttachments',
  'transitGatewayRouteTables',
  'securityGroups',
  'networkAcls',
  'vpcEndpoints',
  'dhcpOptions',
] as const satisfies readonly CollectionName[];

function recordsByName(network: Network, known: Network): Map<string, Fields> {
  const labels = labelsOf(network, known);
  const records = new Map<string, Fields>();
  for (const collection of compared)
    for (const record of network[collection].values() as Iterable<Listed>)
      if (!isState(record.state, 'deleted'))
        records.set(
          `${collection} ${labels.get(record.id) ?? record.id}`,
          told(record, labels, '') as Fields,
        );
  return records;
}

type Listed = AnyRecord & { id: string; state?: string };

type Labels = ReadonlyMap<string, string>;

function labelsOf(network: Network, known: Network): Labels {
  const labels = new Map<string, string>();
  const name = (
    collection: (typeof compared)[number] | 'prefixLists',
    id: string,
    label: string,
  ) => {
    const isKnown = [...known[collection].values()].some((record) => record.id === id);
    if (!labels.has(id) && !isKnown) labels.set(id, `<${label}>`);
  };
  for (const collection of compared)
    for (const record of network[collection].values()) {
      const tag = record.tags.find(({ key }) => key === 'Name')?.value;
      if (tag !== undefined) name(collection, record.id, tag);
    }
  const of = (id: string | undefined) => labels.get(id ?? '') ?? id;
  for (const table of network.routeTables.values())
    if (table.associations.some(({ main }) => main))
      name('routeTables', table.id, `main table of ${of(table.vpcId)}`);
  for (const acl of network.networkAcls.values())
    if (acl.isDefault === true) name('networkAcls', acl.id, `default list of ${of(acl.vpcId)}`);
  for (const group of network.securityGroups.values())
    name('securityGroups', group.id, `group ${group.groupName} of ${of(group.vpcId)}`);
  for (const list of network.prefixLists.values())
    name('prefixLists', list.id, `list ${list.name}`);
  for (const table of network.transitGatewayRouteTables.values())
    name('transitGatewayRouteTables', table.id, `default table of ${of(table.transitGatewayId)}`);
  for (const attachment of network.transitGatewayAttachments.values())
    name('transitGatewayAttachments', attachment.id, `attachment of ${of(attachment.resourceId)}`);
  return labels;
}

/** Ids of parts, addresses and states: what differs from one making of a thing to the next. */
const unsaid: ReadonlySet<string> = new Set([
  'id',
  'authored',
  'listedAs',
  'availableIpAddressCount',
  // An account names its zones in its own order.
  'availabilityZoneId',
  'networkInterfaceIds',
  'networkInterfaceId',
  'allocationId',
  'privateIp',
  'publicIp',
  'isPrimary',
  'outsideIp',
  'dnsEntries',
  'tunnels',
  'state',
  'status',
]);

function told(value: unknown, labels: Labels, property: string): unknown {
  if (typeof value === 'string')
    return property === 'policyDocument' ? JSON.parse(value) : (labels.get(value) ?? value);
  if (Array.isArray(value))
    return value
      .filter((each) => !isLastDeny(each))
      .map((each) => text(told(each, labels, property)))
      .sort();
  if (typeof value !== 'object' || value === null) return value;
  // The target of a route has nothing but its kind and its id.
  const said = Object.entries(value).filter(
    ([name, part]) =>
      part !== undefined &&
      (!unsaid.has(name) || property === 'target') &&
      // Whose a group is that a rule names, only AWS repeats.
      !(property === 'peer' && name === 'account'),
  );
  return Object.fromEntries(
    said
      .map(([name, part]) => [name, told(part, labels, name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What closes every list: it cannot be changed, and some leave it out for IPv6. */
function isLastDeny(element: unknown): boolean {
  return (
    typeof element === 'object' &&
    element !== null &&
    'ruleNumber' in element &&
    Number(element.ruleNumber) >= 32767
  );
}
