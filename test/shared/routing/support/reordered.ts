import { collectionNames, type Network } from '../../../../shared/network/network';

/** Lists whose order AWS does not promise: reversing them changes nothing that is true. */
const unordered = new Set([
  ...['routes', 'associations', 'propagations', 'attachments', 'prefixListReferences'],
  ...['inbound', 'outbound', 'entries', 'groups', 'subnetIds', 'networkInterfaceIds'],
  ...['routeTableIds', 'addresses', 'cidrBlocks', 'ipv6CidrBlocks', 'tunnels'],
]);

/** The same network, with its records and the lists in them in another order. */
export function reordered(network: Network): Network {
  const maps = collectionNames.map((name) => {
    const records = [...(network[name] as ReadonlyMap<string, object>)].reverse();
    return [name, new Map(records.map(([key, record]) => [key, turned(record)]))];
  });
  const declared = Object.fromEntries(
    Object.entries(network.declared).map(([name, list]) => [name, [...list].reverse()]),
  );
  return {
    ...network,
    ...Object.fromEntries(maps),
    coverage: [...network.coverage].reverse(),
    declared,
  };
}

function turned(record: object): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      unordered.has(name) && Array.isArray(value) ? [...value].reverse() : value,
    ]),
  );
}
