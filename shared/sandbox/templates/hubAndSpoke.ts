import { z } from 'zod';
import { addInternetGateway } from '../../edits/gateways/internetGateway';
import { inTurn } from '../../edits/inTurn';
import { type Refusal, refused } from '../../edits/refusal';
import { addTransitGateway } from '../../edits/transit/transitGateways';
import { addTransitRoute } from '../../edits/transit/transitRoutes';
import { attachVpc } from '../../edits/transit/vpcAttachments';
import type { Diff } from '../../network/diff';
import type {
  SubnetId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import type { Result } from '../../result';
import { natIn } from './publicAndPrivate';
import { named, Sheet } from './sheet';
import { refusedZones, templateParams } from './templateParams';

export const HubAndSpoke = z.object({
  ...templateParams,
  hubBlock: z.string(),
  /** One a spoke. */
  spokeBlocks: z.array(z.string()),
});
export type HubAndSpoke = z.infer<typeof HubAndSpoke>;

/**
 * Spokes that meet at a transit gateway and go out by the hub's NAT gateways. The hub's attachment stands in private
 * subnets: from a public one the internet gateway would drop what has no public address.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export function hubAndSpoke(network: Network, params: HubAndSpoke): Result<Diff, Refusal> {
  const { name, hubBlock, spokeBlocks, zones } = params;
  const not = refusedZones(zones, 2);
  if (not) return not;
  if (spokeBlocks.length < 1 || spokeBlocks.length > 4)
    return refused('template-spokes', `${spokeBlocks.length}`);
  const sheet = new Sheet(network, params.seed, params, zones);
  const transitGatewayId = sheet.newId('transitGateways');
  const tableId = sheet.newId('transitGatewayRouteTables');
  const gateway = { transitGatewayId, defaultTableId: tableId, tags: named(`${name}-tgw`) };
  sheet.draw((now) => addTransitGateway(now, { ...sheet.place, ...gateway }));

  const hub = sheet.vpc(`${name}-hub`, hubBlock);
  const gatewayId = sheet.newId('internetGateways');
  sheet.draw((now) =>
    addInternetGateway(now, { gatewayId, vpcId: hub, tags: named(`${name}-igw`) }),
  );
  const outside = sheet.subnets(hub, `${name}-hub-public`, hubBlock, 0, true);
  const inside = sheet.subnets(hub, `${name}-hub-transit`, hubBlock, 8);
  const publicTable = sheet.table(hub, `${name}-hub-public`, outside);
  sheet.route(publicTable, '0.0.0.0/0', 'internet-gateway', gatewayId);
  for (const [index, subnetId] of outside.entries()) {
    const natId = natIn(sheet, name, subnetId);
    const transit = inside[index];
    if (transit === undefined) continue;
    const own = sheet.table(hub, `${name}-hub-transit-${zones[index]?.slice(-1)}`, [transit]);
    sheet.route(own, '0.0.0.0/0', 'nat-gateway', natId);
  }
  const attachmentId = attach(sheet, transitGatewayId, `${name}-hub`, hub, inside);
  sheet.draw((now) => addTransitRoute(now, { tableId, destination: '0.0.0.0/0', attachmentId }));

  for (const [index, block] of spokeBlocks.entries()) {
    const spokeName = `${name}-spoke-${index + 1}`;
    const spoke = sheet.vpc(spokeName, block);
    const subnets = sheet.subnets(spoke, spokeName, block, 0);
    const routes = sheet.table(spoke, spokeName, subnets);
    attach(sheet, transitGatewayId, spokeName, spoke, subnets);
    sheet.route(routes, '0.0.0.0/0', 'transit-gateway', transitGatewayId);
    // Replies come back to the NAT gateway's subnet, and go on from there.
    sheet.route(publicTable, block, 'transit-gateway', transitGatewayId);
    sheet.app(`${spokeName}-app`, subnets[0]);
  }
  return inTurn(network, sheet.edits);
}

function attach(
  sheet: Sheet,
  transitGatewayId: TransitGatewayId,
  name: string,
  vpcId: VpcId,
  subnetIds: SubnetId[],
): TransitGatewayAttachmentId {
  const attachmentId = sheet.newId('transitGatewayAttachments');
  const networkInterfaceIds = subnetIds.map(() => sheet.newId('networkInterfaces'));
  const params = { attachmentId, transitGatewayId, vpcId, subnetIds, networkInterfaceIds };
  sheet.draw((now) => attachVpc(now, { ...params, tags: named(name) }));
  return attachmentId;
}
