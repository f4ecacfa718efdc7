import type { RouteTargetKind } from '../../../network/routeTable';
import type { Destination, RoutingThings } from '../things/routing';
import type { Thing } from '../things/thing';
import { filter, own, type ShellPrinters, tagCommands, tagging } from './printer';
import { comment, type Options, type Shell } from './shell';

export const routingPrinters: ShellPrinters<keyof RoutingThings> = {
  'route-table': {
    create: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 create-route-table',
        {
          'vpc-id': thing.props.vpc,
          'tag-specifications': tagging('route-table', thing.props.tags),
        },
        'RouteTable.RouteTableId',
      ),
      ...(thing.props.main ? makeMain(thing, shell) : []),
    ],
    lookUp: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 describe-route-tables',
        { filters: filter(['vpc-id', thing.props.vpc], ['association.main', 'true']) },
        'RouteTables[0].RouteTableId',
      ),
      ...tagCommands(thing, own(thing), [], thing.props.tags, shell),
    ],
    change: (thing, before, shell, changed) => [
      ...(changed.includes('main') && thing.props.main ? makeMain(thing, shell) : []),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-route-table', { 'route-table-id': own(thing) }),
  },
  'regional-nat-route-table': {
    lookUp: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 describe-nat-gateways',
        { 'nat-gateway-ids': { list: [thing.props.natGateway] } },
        'NatGateways[0].RouteTableId',
      ),
      ...tagCommands(thing, own(thing), [], thing.props.tags, shell),
    ],
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
  },
  'route-table-association': {
    create: ({ place, props: { table, subnet, gateway } }, shell) =>
      shell.run(place, 'ec2 associate-route-table', {
        'route-table-id': table,
        'subnet-id': subnet,
        'gateway-id': gateway,
      }),
    change: (thing, _, shell) =>
      shell.run(thing.place, 'ec2 replace-route-table-association', {
        'association-id': { word: `"$(${associationId(thing, shell)})"` },
        'route-table-id': thing.props.table,
      }),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 disassociate-route-table', {
        'association-id': { word: `"$(${associationId(thing, shell)})"` },
      }),
  },
  route: {
    create: (thing, shell) =>
      routeTo(thing, thing.props.replacesLocal ? 'ec2 replace-route' : 'ec2 create-route', shell),
    change: (thing, _, shell) => routeTo(thing, 'ec2 replace-route', shell),
    remove: ({ place, props: { table, destination, replacesLocal } }, shell) =>
      shell.run(place, replacesLocal ? 'ec2 replace-route' : 'ec2 delete-route', {
        'route-table-id': table,
        ...destinationOption(destination),
        ...(replacesLocal ? { 'local-target': true } : {}),
      }),
  },
  'gateway-propagation': {
    create: ({ place, props: { table, gateway } }, shell) =>
      shell.run(place, 'ec2 enable-vgw-route-propagation', {
        'route-table-id': table,
        'gateway-id': gateway,
      }),
    remove: ({ place, props: { table, gateway } }, shell) =>
      shell.run(place, 'ec2 disable-vgw-route-propagation', {
        'route-table-id': table,
        'gateway-id': gateway,
      }),
  },
};

function makeMain(thing: Thing<'route-table'>, shell: Shell): string[] {
  const asked = shell.ask(
    thing.place,
    'ec2 describe-route-tables',
    { filters: filter(['vpc-id', thing.props.vpc], ['association.main', 'true']) },
    'RouteTables[0].Associations[?Main].RouteTableAssociationId | [0]',
  );
  return shell.run(thing.place, 'ec2 replace-route-table-association', {
    'association-id': { word: `"$(${asked})"` },
    'route-table-id': own(thing),
  });
}

/** The model does not keep the ids of associations: AWS is asked when it comes to it. */
function associationId(
  { place, props: { subnet, gateway } }: Thing<'route-table-association'>,
  shell: Shell,
): string {
  const [kind, end] = subnet === undefined ? ['gateway', gateway] : ['subnet', subnet];
  const member = kind === 'subnet' ? 'SubnetId' : 'GatewayId';
  return shell.ask(
    place,
    'ec2 describe-route-tables',
    { filters: end === undefined ? undefined : filter([`association.${kind}-id`, end]) },
    [
      `RouteTables[0].Associations[?${member}==`,
      ...(end === undefined ? [] : [end]),
      '].RouteTableAssociationId | [0]',
    ],
  );
}

function routeTo(thing: Thing<'route'>, command: string, shell: Shell): string[] {
  const { table, destination, target } = thing.props;
  const option = targetOptions[target.kind];
  if (option === undefined || target.to === undefined)
    return [comment(`not made: a route to ${target.kind} ${target.to?.ref ?? ''}`)];
  return shell.run(thing.place, command, {
    'route-table-id': table,
    ...destinationOption(destination),
    [option]: target.to,
  });
}

const targetOptions: Readonly<Partial<Record<RouteTargetKind, string>>> = {
  'internet-gateway': 'gateway-id',
  'vpn-gateway': 'gateway-id',
  'egress-only-internet-gateway': 'egress-only-internet-gateway-id',
  'nat-gateway': 'nat-gateway-id',
  'vpc-endpoint': 'vpc-endpoint-id',
  'network-interface': 'network-interface-id',
  instance: 'instance-id',
  'vpc-peering-connection': 'vpc-peering-connection-id',
  'transit-gateway': 'transit-gateway-id',
  'carrier-gateway': 'carrier-gateway-id',
  'local-gateway': 'local-gateway-id',
  'core-network': 'core-network-arn',
};

function destinationOption(destination: Destination): Options {
  switch (destination.kind) {
    case 'ipv4':
      return { 'destination-cidr-block': destination.cidr };
    case 'ipv6':
      return { 'destination-ipv6-cidr-block': destination.cidr };
    case 'prefix-list':
      return { 'destination-prefix-list-id': destination.list };
  }
}
