import type { RouteTargetKind } from '../../../network/routeTable';
import type { GatewayThings } from '../things/gateways';
import { ref } from '../things/ref';
import type { Destination, RoutingThings } from '../things/routing';
import type { Thing } from '../things/thing';
import type { VpcThings } from '../things/vpcs';
import {
  type CloudFormationPrinters,
  type Properties,
  type Template,
  tagList,
  type Value,
} from './template';

export const networkPrinters: CloudFormationPrinters<
  keyof VpcThings | keyof RoutingThings | keyof GatewayThings
> = {
  vpc: {
    create: ({ props }) => ({
      type: 'AWS::EC2::VPC',
      properties: {
        CidrBlock: props.cidrBlock,
        EnableDnsSupport: props.dnsSupport,
        EnableDnsHostnames: props.dnsHostnames,
        Tags: tagList(props.tags),
      },
    }),
  },
  'vpc-cidr': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPCCidrBlock',
      properties: { VpcId: template.id(props.vpc), CidrBlock: props.cidrBlock },
    }),
  },
  'vpc-ipv6': {
    // Only a VPC of the same stack tells which block it was given.
    id: ({ props: { vpc } }, template) => {
      const id = template.id(vpc);
      return typeof id === 'object' && 'Ref' in id && template.plan.source(vpc).kind === 'made'
        ? { 'Fn::Select': [0, { 'Fn::GetAtt': [String(id.Ref), 'Ipv6CidrBlocks'] }] }
        : undefined;
    },
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPCCidrBlock',
      properties: { VpcId: template.id(props.vpc), AmazonProvidedIpv6CidrBlock: true },
    }),
  },
  subnet: {
    create: ({ props }, template) => {
      const { ipv6 } = props;
      const source = ipv6 === undefined ? undefined : template.plan.source(ipv6.block);
      return {
        type: 'AWS::EC2::Subnet',
        properties: {
          VpcId: template.id(props.vpc),
          CidrBlock: props.cidrBlock,
          Ipv6CidrBlock: ipv6 === undefined ? undefined : ipv6Block(ipv6, template),
          Ipv6Native: props.ipv6Native === true ? true : undefined,
          AvailabilityZone: props.availabilityZone,
          MapPublicIpOnLaunch: props.mapPublicIpOnLaunch,
          // AWS takes a word on it only beside a block.
          AssignIpv6AddressOnCreation:
            ipv6 === undefined ? undefined : props.assignIpv6AddressOnCreation,
          EnableDns64: props.enableDns64,
          Tags: tagList(props.tags),
        },
        ...(source?.kind === 'made' ? { dependsOn: [template.logicalId(source.thing)] } : {}),
      };
    },
  },
  'dhcp-options': {
    create: ({ props }) => ({
      type: 'AWS::EC2::DHCPOptions',
      properties: {
        DomainName: props.domainName,
        DomainNameServers:
          props.domainNameServers.length === 0 ? undefined : props.domainNameServers,
        Tags: tagList(props.tags),
      },
    }),
  },
  'dhcp-association': {
    replaces: true,
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPCDHCPOptionsAssociation',
      properties: { VpcId: template.id(props.vpc), DhcpOptionsId: template.id(props.options) },
    }),
  },
  'route-table': {
    create: (thing, template) => routeTable(thing, template),
  },
  'regional-nat-route-table': {
    id: ({ props: { natGateway } }, template) => {
      const id = template.id(natGateway);
      return typeof id === 'object' && 'Ref' in id
        ? { 'Fn::GetAtt': [String(id.Ref), 'RouteTableId'] }
        : undefined;
    },
  },
  'route-table-association': {
    create: ({ props: { table, subnet, gateway } }, template) =>
      subnet === undefined
        ? {
            type: 'AWS::EC2::GatewayRouteTableAssociation',
            properties: {
              GatewayId: gateway && template.id(gateway),
              RouteTableId: template.id(table),
            },
          }
        : {
            type: 'AWS::EC2::SubnetRouteTableAssociation',
            properties: { SubnetId: template.id(subnet), RouteTableId: template.id(table) },
          },
  },
  route: {
    create: ({ props: { table, destination, target, replacesLocal } }, template) => {
      const property = targetProperties[target.kind];
      if (property === undefined || target.to === undefined || replacesLocal) return undefined;
      return {
        type: 'AWS::EC2::Route',
        properties: {
          RouteTableId: template.id(table),
          ...destinationOf(destination, template),
          [property]: template.id(target.to),
        },
      };
    },
  },
  'gateway-propagation': {
    create: ({ props: { table, gateway } }, template) => ({
      type: 'AWS::EC2::VPNGatewayRoutePropagation',
      properties: { RouteTableIds: [template.id(table)], VpnGatewayId: template.id(gateway) },
    }),
  },
  'internet-gateway': {
    create: ({ props }) => ({
      type: 'AWS::EC2::InternetGateway',
      properties: { Tags: tagList(props.tags) },
    }),
  },
  'internet-gateway-attachment': {
    create: ({ props: { gateway, vpc } }, template) => ({
      type: 'AWS::EC2::VPCGatewayAttachment',
      properties: { VpcId: template.id(vpc), InternetGatewayId: template.id(gateway) },
    }),
  },
  'egress-only-internet-gateway': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::EgressOnlyInternetGateway',
      properties: { VpcId: template.id(props.vpc), Tags: tagList(props.tags) },
    }),
  },
  address: {
    id: (thing, template) => template.attribute(thing, 'AllocationId'),
    create: ({ props }) => ({
      type: 'AWS::EC2::EIP',
      properties: { Domain: 'vpc', Tags: tagList(props.tags) },
    }),
  },
  'nat-gateway': {
    create: ({ props }, template) => {
      const [primary, ...others] = props.addresses;
      return {
        type: 'AWS::EC2::NatGateway',
        properties: {
          ConnectivityType: props.connectivityType === 'private' ? 'private' : undefined,
          AvailabilityMode: props.vpc === undefined ? undefined : 'regional',
          VpcId: props.vpc && template.id(props.vpc),
          SubnetId: props.subnet && template.id(props.subnet),
          AllocationId: primary && template.id(primary),
          SecondaryAllocationIds: template.ids(others),
          AvailabilityZoneAddresses:
            props.zones.length === 0
              ? undefined
              : props.zones.map(({ availabilityZone, address }) => ({
                  AvailabilityZone: availabilityZone,
                  AllocationIds: [template.id(address)],
                })),
          Tags: tagList(props.tags),
        },
      };
    },
  },
};

export function routeTable({ props }: Thing<'route-table'>, template: Template) {
  // Another main table for a VPC that is there is a change of that VPC.
  if (props.main && template.plan.source(props.vpc).kind !== 'made') return undefined;
  return {
    type: 'AWS::EC2::RouteTable',
    properties: { VpcId: template.id(props.vpc), Tags: tagList(props.tags) },
  };
}

/** In a VPC whose IPv6 block is new, AWS decides which block that is. */
function ipv6Block(ipv6: NonNullable<VpcThings['subnet']['ipv6']>, template: Template): Value {
  if (template.plan.source(ipv6.block).kind === 'literal') return ipv6.cidrBlock;
  return {
    'Fn::Select': [ipv6.index, { 'Fn::Cidr': [template.id(ref(ipv6.block.ref)), 256, 64] }],
  };
}

const targetProperties: Readonly<Partial<Record<RouteTargetKind, string>>> = {
  'internet-gateway': 'GatewayId',
  'vpn-gateway': 'GatewayId',
  'egress-only-internet-gateway': 'EgressOnlyInternetGatewayId',
  'nat-gateway': 'NatGatewayId',
  'vpc-endpoint': 'VpcEndpointId',
  'network-interface': 'NetworkInterfaceId',
  instance: 'InstanceId',
  'vpc-peering-connection': 'VpcPeeringConnectionId',
  'transit-gateway': 'TransitGatewayId',
  'carrier-gateway': 'CarrierGatewayId',
  'local-gateway': 'LocalGatewayId',
  'core-network': 'CoreNetworkArn',
};

function destinationOf(destination: Destination, template: Template): Properties {
  switch (destination.kind) {
    case 'ipv4':
      return { DestinationCidrBlock: destination.cidr };
    case 'ipv6':
      return { DestinationIpv6CidrBlock: destination.cidr };
    case 'prefix-list':
      return { DestinationPrefixListId: template.id(destination.list) };
  }
}
