import type {
  TransitGatewayAttachmentId,
  TransitGatewayId,
  TransitGatewayRouteTableId,
  VpcId,
  VpcPeeringConnectionId,
} from '../network/ids';
import { sampleId } from './sampleId';

/** What several VPCs of the sample route to. Ids follow from names, so the order of building does not matter. */
export const blocks = {
  shopProd: '10.20.0.0/16',
  dataPlatform: '10.30.0.0/16',
  sharedServices: '10.60.0.0/18',
  shopEu: '10.120.0.0/16',
} as const;

export const vpcIds = {
  shopProd: sampleId<VpcId>('vpc', 'shop-prod'),
  dataPlatform: sampleId<VpcId>('vpc', 'data-platform'),
  sharedServices: sampleId<VpcId>('vpc', 'shared-services'),
  shopEu: sampleId<VpcId>('vpc', 'shop-eu'),
} as const;

export const transitGatewayId = sampleId<TransitGatewayId>('tgw', 'tgw-core');
export const toTransitGateway = { kind: 'transit-gateway', id: transitGatewayId } as const;

export const attachmentIds = {
  shopProd: sampleId<TransitGatewayAttachmentId>('tgw-attach', 'shop-prod'),
  dataPlatform: sampleId<TransitGatewayAttachmentId>('tgw-attach', 'data-platform'),
  sharedServices: sampleId<TransitGatewayAttachmentId>('tgw-attach', 'shared-services'),
} as const;

export const transitTableIds = {
  spokes: sampleId<TransitGatewayRouteTableId>('tgw-rtb', 'spokes'),
  shared: sampleId<TransitGatewayRouteTableId>('tgw-rtb', 'shared'),
} as const;

export const peeringIds = {
  sharedServices: sampleId<VpcPeeringConnectionId>('pcx', 'shop-prod/shared-services'),
  shopEu: sampleId<VpcPeeringConnectionId>('pcx', 'shop-prod/shop-eu'),
} as const;

export const toSharedServicesPeering = {
  kind: 'vpc-peering-connection',
  id: peeringIds.sharedServices,
} as const;
export const toShopEuPeering = { kind: 'vpc-peering-connection', id: peeringIds.shopEu } as const;
