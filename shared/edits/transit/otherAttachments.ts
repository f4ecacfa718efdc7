import { z } from 'zod';
import type { TransitGatewayAttachment } from '../../network/connections';
import type { Diff } from '../../network/diff';
import { TransitGatewayAttachmentId, TransitGatewayId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { byDefault } from './defaultTables';
import { stands } from './vpcAttachments';

export const AttachDirectConnect = z.object({
  attachmentId: TransitGatewayAttachmentId,
  transitGatewayId: TransitGatewayId,
  /** Of the Direct Connect gateway, which EC2's API does not show. */
  directConnectGatewayId: z.string().min(1),
  tags: Tags.optional(),
});
export type AttachDirectConnect = z.infer<typeof AttachDirectConnect>;

/** Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-dcg-attachments.html */
export function attachDirectConnect(
  network: Network,
  params: AttachDirectConnect,
): Result<Diff, Refusal> {
  const { attachmentId, transitGatewayId, directConnectGatewayId } = params;
  const gateway = find(network, 'transitGateways', transitGatewayId);
  if (!gateway.ok) return gateway;
  const taken = takenId(network, 'transitGatewayAttachments', attachmentId);
  if (taken) return taken;
  const { account } = gateway.value;
  const attachment: TransitGatewayAttachment = {
    ...drawnAt(gateway.value, params.tags),
    state: 'available',
    id: attachmentId,
    transitGatewayId,
    ...(account === undefined ? {} : { transitGatewayAccount: account, resourceAccount: account }),
    resourceType: 'direct-connect-gateway',
    resourceId: directConnectGatewayId,
  };
  return inTurn(network, [
    () => ok([added('transitGatewayAttachments', attachment)]),
    ...byDefault(gateway.value, attachmentId),
  ]);
}

export const PeerTransitGateways = z.object({
  attachmentId: TransitGatewayAttachmentId,
  transitGatewayId: TransitGatewayId,
  peerTransitGatewayId: TransitGatewayId,
  tags: Tags.optional(),
});
export type PeerTransitGateways = z.infer<typeof PeerTransitGateways>;

/**
 * Peers two transit gateways, within or across Regions and accounts. Both tables and the routes to it are written
 * afterwards: nothing is associated or propagated by itself.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html
 */
export function peerTransitGateways(
  network: Network,
  params: PeerTransitGateways,
): Result<Diff, Refusal> {
  const { attachmentId, transitGatewayId, peerTransitGatewayId } = params;
  const own = find(network, 'transitGateways', transitGatewayId);
  if (!own.ok) return own;
  const peer = find(network, 'transitGateways', peerTransitGatewayId);
  if (!peer.ok) return peer;
  const taken = takenId(network, 'transitGatewayAttachments', attachmentId);
  if (taken) return taken;
  if (own.value.id === peer.value.id) return refused('peering-with-own-gateway', own.value.id);
  for (const each of network.transitGatewayAttachments.values()) {
    const ends = [each.requester?.transitGatewayId, each.accepter?.transitGatewayId];
    if (stands(each) && ends.includes(own.value.id) && ends.includes(peer.value.id))
      return refused('transit-peering-exists', each.id);
  }
  const side = ({ id, account, region }: typeof own.value) => ({
    transitGatewayId: id,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  });
  const attachment: TransitGatewayAttachment = {
    ...drawnAt(own.value, params.tags),
    state: 'available',
    id: attachmentId,
    transitGatewayId,
    ...(own.value.account === undefined ? {} : { transitGatewayAccount: own.value.account }),
    resourceType: 'peering',
    resourceId: peerTransitGatewayId,
    ...(peer.value.account === undefined ? {} : { resourceAccount: peer.value.account }),
    requester: side(own.value),
    accepter: side(peer.value),
  };
  return ok([added('transitGatewayAttachments', attachment)]);
}
