import { stands } from '../../../shared/edits/transit/vpcAttachments';
import type { TransitGatewayAttachment } from '../../../shared/network/connections';
import type { Network } from '../../../shared/network/network';
import { titleOf } from '../resources/resource';
import type { Option } from './form';
import { optionsOf } from './options';

/** The attachments of a transit gateway, told apart by what is attached. A peering belongs to both its gateways. */
export function attachmentOptions(network: Network, transitGatewayId: string): Option[] {
  return optionsOf(
    network,
    'transitGatewayAttachments',
    (each) => stands(each) && endsOf(each).includes(transitGatewayId),
    (each) => attachedName(network, each),
  );
}

export function endsOf(attachment: TransitGatewayAttachment): (string | undefined)[] {
  const { transitGatewayId, requester, accepter } = attachment;
  return [transitGatewayId, requester?.transitGatewayId, accepter?.transitGatewayId];
}

function attachedName(network: Network, attachment: TransitGatewayAttachment): string {
  const { resourceType, resourceId = '' } = attachment;
  const collections = {
    vpc: 'vpcs',
    vpn: 'vpnConnections',
    peering: 'transitGateways',
  } as const;
  const collection = collections[resourceType as keyof typeof collections];
  const name =
    collection === undefined ? resourceId : titleOf(network, { collection, key: resourceId });
  return [resourceType, name].filter(Boolean).join(' · ');
}
