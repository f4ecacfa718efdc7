import type { RouteTargetKind } from '../../../network/routeTable';
import type { Destination, RoutingThings } from '../things/routing';
import type { Thing } from '../things/thing';
import type { Block, Body } from './hcl';
import { type Terraform, type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const routingPrinters: TerraformPrinters<keyof RoutingThings> = {
  'route-table': {
    type: 'aws_route_table',
    // The main table of a new VPC is the VPC's own.
    id: (thing, terraform) => {
      const vpc = terraform.id(thing.props.vpc);
      return thing.props.main && typeof vpc === 'object' && 'code' in vpc
        ? vpc.code.replace(/\.id$/, '.main_route_table_id')
        : `${terraform.address('aws_route_table', thing)}.id`;
    },
    create: (thing, terraform) => [
      terraform.resource('aws_route_table', thing, {
        vpc_id: terraform.id(thing.props.vpc),
        tags: tagMap(thing.props.tags),
      }),
      ...(thing.props.main ? [mainTable(thing, terraform)] : []),
    ],
    change: (thing, before, changed, terraform) => {
      const tags = onlyTags(thing, before, terraform);
      return changed.includes('main') && thing.props.main
        ? { ...tags, blocks: [mainTable(thing, terraform), ...tags.blocks] }
        : tags;
    },
  },
  'regional-nat-route-table': { id: () => undefined },
  'route-table-association': {
    type: 'aws_route_table_association',
    create: (thing, terraform) => [associate(thing, terraform)],
    change: (thing, before, _, terraform) => {
      const { subnet, gateway } = thing.props;
      return {
        blocks: [
          terraform.importBlock(
            'aws_route_table_association',
            thing,
            `${(subnet ?? gateway)?.ref}/${before.props.table.ref}`,
          ),
          associate(thing, terraform),
        ],
      };
    },
  },
  route: {
    type: 'aws_route',
    create: (thing, terraform) => routeBlocks(thing, terraform),
    change: (thing, before, _, terraform) => {
      const blocks = routeBlocks(thing, terraform);
      if (blocks === undefined) return undefined;
      const { destination, table } = before.props;
      const to = destination.kind === 'prefix-list' ? destination.list.ref : destination.cidr;
      return {
        blocks: [terraform.importBlock('aws_route', thing, `${table.ref}_${to}`), ...blocks],
      };
    },
  },
  'gateway-propagation': {
    type: 'aws_vpn_gateway_route_propagation',
    create: (thing, terraform) => [
      terraform.resource('aws_vpn_gateway_route_propagation', thing, {
        route_table_id: terraform.id(thing.props.table),
        vpn_gateway_id: terraform.id(thing.props.gateway),
      }),
    ],
  },
};

function mainTable(thing: Thing<'route-table'>, terraform: Terraform): Block {
  return terraform.resource('aws_main_route_table_association', thing, {
    vpc_id: terraform.id(thing.props.vpc),
    route_table_id: terraform.id({ ref: thing.recordId }),
  });
}

function associate(thing: Thing<'route-table-association'>, terraform: Terraform): Block {
  const { table, subnet, gateway } = thing.props;
  return terraform.resource('aws_route_table_association', thing, {
    route_table_id: terraform.id(table),
    subnet_id: subnet === undefined ? undefined : terraform.id(subnet),
    gateway_id: gateway === undefined ? undefined : terraform.id(gateway),
  });
}

function routeBlocks(thing: Thing<'route'>, terraform: Terraform): Block[] | undefined {
  const { table, destination, target, replacesLocal } = thing.props;
  const attribute = targetAttributes[target.kind];
  if (attribute === undefined || target.to === undefined || replacesLocal) return undefined;
  return [
    terraform.resource('aws_route', thing, {
      route_table_id: terraform.id(table),
      ...destinationOf(destination, terraform),
      [attribute]: terraform.id(target.to),
    }),
  ];
}

function destinationOf(destination: Destination, terraform: Terraform): Body {
  switch (destination.kind) {
    case 'ipv4':
      return { destination_cidr_block: destination.cidr };
    case 'ipv6':
      return { destination_ipv6_cidr_block: destination.cidr };
    case 'prefix-list':
      return { destination_prefix_list_id: terraform.id(destination.list) };
  }
}

const targetAttributes: Readonly<Partial<Record<RouteTargetKind, string>>> = {
  'internet-gateway': 'gateway_id',
  'vpn-gateway': 'gateway_id',
  'egress-only-internet-gateway': 'egress_only_gateway_id',
  'nat-gateway': 'nat_gateway_id',
  'vpc-endpoint': 'vpc_endpoint_id',
  'network-interface': 'network_interface_id',
  'vpc-peering-connection': 'vpc_peering_connection_id',
  'transit-gateway': 'transit_gateway_id',
  'carrier-gateway': 'carrier_gateway_id',
  'local-gateway': 'local_gateway_id',
  'core-network': 'core_network_arn',
};
