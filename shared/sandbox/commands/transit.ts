import {
  AttachDirectConnect,
  attachDirectConnect,
  PeerTransitGateways,
  peerTransitGateways,
} from '../../edits/transit/otherAttachments';
import { RemoveAttachment, removeAttachment } from '../../edits/transit/removeAttachment';
import {
  AddTransitGateway,
  addTransitGateway,
  RemoveTransitGateway,
  removeTransitGateway,
} from '../../edits/transit/transitGateways';
import {
  AddTransitRoute,
  addTransitRoute,
  RemoveTransitRoute,
  removeTransitRoute,
} from '../../edits/transit/transitRoutes';
import {
  AddTransitTable,
  AssociateAttachment,
  addTransitTable,
  associateAttachment,
  DisassociateAttachment,
  disassociateAttachment,
  RemoveTransitTable,
  removeTransitTable,
  SetTransitPropagation,
  setTransitPropagation,
} from '../../edits/transit/transitTables';
import {
  AttachVpc,
  attachVpc,
  ChangeAttachment,
  changeAttachment,
} from '../../edits/transit/vpcAttachments';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Transit gateways, their attachments, tables and routes. */
export const transitCommands = [
  command({
    type: 'transit-gateway/add',
    params: AddTransitGateway,
    label: ({ region }) => `Add transit gateway in ${region}`,
    run: addTransitGateway,
  }),
  command({
    type: 'transit-gateway/remove',
    params: RemoveTransitGateway,
    label: ({ transitGatewayId }, network) =>
      `Remove transit gateway ${nameOf(network, 'transitGateways', transitGatewayId)}`,
    run: removeTransitGateway,
  }),
  command({
    type: 'transit-gateway/attach-vpc',
    params: AttachVpc,
    label: ({ transitGatewayId, vpcId }, network) =>
      `Attach ${nameOf(network, 'vpcs', vpcId)} to ${nameOf(network, 'transitGateways', transitGatewayId)}`,
    run: attachVpc,
  }),
  command({
    type: 'transit-gateway/change-attachment',
    params: ChangeAttachment,
    label: ({ attachmentId }, network) =>
      `Change attachment ${nameOf(network, 'transitGatewayAttachments', attachmentId)}`,
    run: changeAttachment,
  }),
  command({
    type: 'transit-gateway/attach-direct-connect',
    params: AttachDirectConnect,
    label: ({ transitGatewayId, directConnectGatewayId }, network) =>
      `Attach Direct Connect gateway ${directConnectGatewayId} to ${nameOf(network, 'transitGateways', transitGatewayId)}`,
    run: attachDirectConnect,
  }),
  command({
    type: 'transit-gateway/peer',
    params: PeerTransitGateways,
    label: ({ transitGatewayId, peerTransitGatewayId }, network) =>
      `Peer ${nameOf(network, 'transitGateways', transitGatewayId)} with ${nameOf(network, 'transitGateways', peerTransitGatewayId)}`,
    run: peerTransitGateways,
  }),
  command({
    type: 'transit-gateway/remove-attachment',
    params: RemoveAttachment,
    label: ({ attachmentId }, network) =>
      `Remove attachment ${nameOf(network, 'transitGatewayAttachments', attachmentId)}`,
    run: removeAttachment,
  }),
  command({
    type: 'transit-gateway/add-table',
    params: AddTransitTable,
    label: ({ transitGatewayId }, network) =>
      `Add route table to ${nameOf(network, 'transitGateways', transitGatewayId)}`,
    run: addTransitTable,
  }),
  command({
    type: 'transit-gateway/remove-table',
    params: RemoveTransitTable,
    label: ({ tableId }, network) =>
      `Remove route table ${nameOf(network, 'transitGatewayRouteTables', tableId)}`,
    run: removeTransitTable,
  }),
  command({
    type: 'transit-gateway/associate',
    params: AssociateAttachment,
    label: ({ attachmentId, tableId }, network) =>
      `Look up what comes from ${nameOf(network, 'transitGatewayAttachments', attachmentId)} in ${nameOf(network, 'transitGatewayRouteTables', tableId)}`,
    run: associateAttachment,
  }),
  command({
    type: 'transit-gateway/disassociate',
    params: DisassociateAttachment,
    label: ({ attachmentId }, network) =>
      `Look up what comes from ${nameOf(network, 'transitGatewayAttachments', attachmentId)} in no table`,
    run: disassociateAttachment,
  }),
  command({
    type: 'transit-gateway/set-propagation',
    params: SetTransitPropagation,
    label: ({ attachmentId, tableId, enabled }, network) =>
      `${enabled ? 'Propagate' : 'Stop propagating'} ${nameOf(network, 'transitGatewayAttachments', attachmentId)} to ${nameOf(network, 'transitGatewayRouteTables', tableId)}`,
    run: setTransitPropagation,
  }),
  command({
    type: 'transit-gateway/add-route',
    params: AddTransitRoute,
    label: ({ tableId, destination }, network) =>
      `Add route to ${destination} in ${nameOf(network, 'transitGatewayRouteTables', tableId)}`,
    run: addTransitRoute,
  }),
  command({
    type: 'transit-gateway/remove-route',
    params: RemoveTransitRoute,
    label: ({ tableId, destination }, network) =>
      `Remove route to ${destination} from ${nameOf(network, 'transitGatewayRouteTables', tableId)}`,
    run: removeTransitRoute,
  }),
] as const;
