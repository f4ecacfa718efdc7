import { z } from 'zod';
import { PrefixListId, RouteTableId, SubnetId, VpcId } from '../../network/ids';
import type { Route, RouteDestination, RouteTarget } from '../../network/routeTable';
import { listReader } from '../list';
import { flag, listOf, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

const AwsRoute = z
  .object({
    DestinationCidrBlock: text,
    DestinationIpv6CidrBlock: text,
    DestinationPrefixListId: ref(PrefixListId),
    GatewayId: text,
    InstanceId: text,
    NetworkInterfaceId: text,
    NatGatewayId: text,
    EgressOnlyInternetGatewayId: text,
    VpcPeeringConnectionId: text,
    TransitGatewayId: text,
    LocalGatewayId: text,
    CarrierGatewayId: text,
    CoreNetworkArn: text,
    OdbNetworkArn: text,
    Origin: text,
    State: text,
  })
  .refine((route) => destinationOf(route) !== undefined, 'a route without a destination');
type AwsRoute = z.infer<typeof AwsRoute>;

export const routeTables = listReader({
  key: 'RouteTables',
  call: 'DescribeRouteTables',
  shape: z.object({
    RouteTableId,
    OwnerId,
    Tags: tags,
    VpcId: ref(VpcId),
    Routes: listOf(AwsRoute),
    Associations: listOf(
      z.object({
        RouteTableAssociationId: text,
        Main: flag,
        SubnetId: ref(SubnetId),
        GatewayId: text,
        PublicIpv4Pool: text,
        AssociationState: part({ State: text }),
      }),
    ),
    PropagatingVgws: listOf(z.object({ GatewayId: z.string() })),
  }),
  convert(aws, sink) {
    sink.put('routeTables', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.RouteTableId,
      vpcId: aws.VpcId,
      routes: aws.Routes.flatMap(toRoute),
      associations: aws.Associations.map((association) => ({
        id: association.RouteTableAssociationId,
        main: association.Main ?? false,
        subnetId: association.SubnetId,
        gatewayId: association.GatewayId,
        publicIpv4Pool: association.PublicIpv4Pool,
        state: association.AssociationState?.State,
      })),
      propagatingVpnGatewayIds: aws.PropagatingVgws.map(({ GatewayId }) => GatewayId),
    });
  },
});

function toRoute(route: AwsRoute): Route[] {
  const destination = destinationOf(route);
  if (destination === undefined) return [];
  const target = targetOf(route);
  return [{ destination, target, origin: originOf(route, target), state: route.State }];
}

function destinationOf(route: {
  DestinationCidrBlock?: string | undefined;
  DestinationIpv6CidrBlock?: string | undefined;
  DestinationPrefixListId?: PrefixListId | undefined;
}): RouteDestination | undefined {
  if (route.DestinationCidrBlock) return { kind: 'ipv4', cidr: route.DestinationCidrBlock };
  if (route.DestinationIpv6CidrBlock) return { kind: 'ipv6', cidr: route.DestinationIpv6CidrBlock };
  if (route.DestinationPrefixListId)
    return { kind: 'prefix-list', prefixListId: route.DestinationPrefixListId };
  return undefined;
}

/** The interface before its instance: it alone decides where the packet goes. */
function targetOf(route: AwsRoute): RouteTarget {
  if (route.GatewayId === 'local') return { kind: 'local' };
  const named: [RouteTarget['kind'], string | undefined][] = [
    ['network-interface', route.NetworkInterfaceId],
    ['instance', route.InstanceId],
    ['nat-gateway', route.NatGatewayId],
    ['transit-gateway', route.TransitGatewayId],
    ['vpc-peering-connection', route.VpcPeeringConnectionId],
    ['egress-only-internet-gateway', route.EgressOnlyInternetGatewayId],
    ['carrier-gateway', route.CarrierGatewayId],
    ['local-gateway', route.LocalGatewayId],
    ['core-network', route.CoreNetworkArn],
    ['odb-network', route.OdbNetworkArn],
    [gatewayKind(route.GatewayId ?? ''), route.GatewayId],
  ];
  const [kind, id] = named.find(([, text]) => text !== undefined && text !== '') ?? ['unknown'];
  return id === undefined ? { kind } : { kind, id };
}

/**
 * AWS names four kinds of gateway in one property. A record that the model holds decides later (`routeTargets.ts`);
 * this is for one that it does not hold.
 */
function gatewayKind(id: string): RouteTarget['kind'] {
  if (id.startsWith('igw-')) return 'internet-gateway';
  if (id.startsWith('vgw-')) return 'vpn-gateway';
  if (id.startsWith('vpce-')) return 'vpc-endpoint';
  if (id.startsWith('eigw-')) return 'egress-only-internet-gateway';
  return 'unknown';
}

function originOf({ Origin }: AwsRoute, target: RouteTarget): Route['origin'] {
  switch (Origin) {
    case 'CreateRouteTable':
      return 'local';
    case 'CreateRoute':
      return 'static';
    case 'EnableVgwRoutePropagation':
      return 'propagated';
    case 'Advertisement':
      return 'advertised';
    default:
      return target.kind === 'local' ? 'local' : 'unknown';
  }
}
