import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { type Ref, ref } from './ref';
import { nameOf, ownTags, part, type Thing, whole } from './thing';

export type VpnThings = {
  'vpn-gateway': {
    amazonSideAsn?: number | undefined;
    availabilityZone?: string | undefined;
    tags: Tags;
  };
  'vpn-gateway-attachment': { gateway: Ref; vpc: Ref };
  'customer-gateway': {
    ipAddress?: string | undefined;
    bgpAsn: string;
    deviceName?: string | undefined;
    tags: Tags;
  };
  'vpn-connection': {
    customerGateway: Ref;
    vpnGateway?: Ref | undefined;
    transitGateway?: Ref | undefined;
    staticRoutesOnly: boolean;
    tags: Tags;
  };
  'vpn-route': { connection: Ref; cidr: string };
};

/** What AWS's documents take for a network of one's own. */
const PRIVATE_ASN = '65000';

/**
 * Higher numbers go by another option.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html
 */
export function isExtendedAsn(bgpAsn: string): boolean {
  return Number(bgpAsn) > 2_147_483_647;
}

export function* vpnThings(network: Network): Generator<Thing> {
  for (const gateway of network.vpnGateways.values()) {
    if (isState(gateway.state, 'deleted', 'deleting')) continue;
    yield whole('vpn-gateway', gateway, {
      amazonSideAsn: gateway.amazonSideAsn,
      availabilityZone: gateway.availabilityZone,
      tags: ownTags(gateway),
    });
    for (const { vpcId, state } of gateway.attachments)
      if (!isState(state, 'detached', 'detaching'))
        yield part(
          'vpn-gateway-attachment',
          gateway,
          vpcId,
          { gateway: ref(gateway.id), vpc: ref(vpcId) },
          {
            name: nameOf(gateway, gateway.id),
            gives: [`${gateway.id} at ${vpcId}`],
            claims: [`VPN gateway of ${vpcId}`],
          },
        );
  }
  for (const gateway of network.customerGateways.values())
    if (!isState(gateway.state, 'deleted', 'deleting'))
      yield whole('customer-gateway', gateway, {
        ipAddress: gateway.ipAddress,
        bgpAsn: gateway.bgpAsn ?? PRIVATE_ASN,
        deviceName: gateway.deviceName,
        tags: ownTags(gateway),
      });
  for (const connection of network.vpnConnections.values()) {
    const { customerGatewayId, vpnGatewayId, transitGatewayId, id } = connection;
    if (customerGatewayId === undefined || isState(connection.state, 'deleted', 'deleting'))
      continue;
    yield whole('vpn-connection', connection, {
      customerGateway: ref(customerGatewayId),
      vpnGateway: vpnGatewayId === undefined ? undefined : ref(vpnGatewayId),
      transitGateway: transitGatewayId === undefined ? undefined : ref(transitGatewayId),
      staticRoutesOnly: connection.staticRoutesOnly === true,
      tags: ownTags(connection),
    });
    for (const { cidr, state } of connection.routes)
      if (!isState(state, 'deleted', 'deleting'))
        yield part(
          'vpn-route',
          connection,
          cidr,
          { connection: ref(id), cidr },
          { name: `${nameOf(connection, id)} to ${cidr}`, goesWith: [ref(id)] },
        );
  }
}
