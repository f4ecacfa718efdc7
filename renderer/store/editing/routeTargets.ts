import { serviceKey } from '../../../shared/diagram/services';
import type { CollectionName, Network } from '../../../shared/network/network';
import type { RouteTable, RouteTarget } from '../../../shared/network/routeTable';
import { endpointType } from '../../../shared/network/vpcEndpoint';
import { fieldWords } from '../../text/editing/words';
import { kindNames } from '../../text/kinds';
import type { Option } from './form';
import { optionsOf } from './options';

const LOCAL = 'local';

/** A target as a form holds it: the id, or `local`. */
export function targetText({ kind, id }: RouteTarget): string {
  return id ?? kind;
}

/** What a route of a table may lead to: what stands in its VPC or is connected with it. */
export function targetOptions(network: Network, { vpcId }: RouteTable): Option[] {
  const attached = new Set<string | undefined>();
  for (const { resourceId, transitGatewayId } of network.transitGatewayAttachments.values())
    if (resourceId === vpcId) attached.add(transitGatewayId);
  const isHere = (attachments: readonly { vpcId?: string | undefined }[]) =>
    attachments.some((each) => each.vpcId === vpcId);
  return [
    { value: LOCAL, title: LOCAL, detail: fieldWords.local },
    ...ofKind(network, 'internetGateways', (each) => isHere(each.attachments)),
    ...ofKind(network, 'natGateways', (each) => each.vpcId === vpcId),
    ...ofKind(network, 'egressOnlyInternetGateways', (each) => isHere(each.attachments)),
    ...ofKind(
      network,
      'vpcPeeringConnections',
      ({ requester, accepter }) => requester.vpcId === vpcId || accepter.vpcId === vpcId,
    ),
    ...ofKind(network, 'transitGateways', ({ id }) => attached.has(id)),
    ...ofKind(network, 'vpnGateways', (each) => isHere(each.attachments)),
    ...optionsOf(
      network,
      'vpcEndpoints',
      (each) => each.vpcId === vpcId && endpointType(each) === 'GatewayLoadBalancer',
      ({ serviceName = '' }) => serviceKey(serviceName),
    ),
    // An appliance takes what is not for itself: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
    ...ofKind(
      network,
      'networkInterfaces',
      (each) => each.vpcId === vpcId && each.sourceDestCheck === false,
    ),
  ];
}

function ofKind<C extends CollectionName>(
  network: Network,
  collection: C,
  passes: Parameters<typeof optionsOf<C>>[2],
): Option[] {
  return optionsOf(network, collection, passes, () => kindNames[collection].one);
}
