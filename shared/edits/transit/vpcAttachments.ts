import { z } from 'zod';
import type { TransitGatewayAttachment } from '../../network/connections';
import type { Diff } from '../../network/diff';
import {
  NetworkInterfaceId,
  SubnetId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import type { Subnet, Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added, changed } from '../change';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawInterfaces, interfaceRemoval } from '../interfaces/drawInterfaces';
import { drawnAt } from '../place';
import { zonesOf } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { byDefault } from './defaultTables';

export const AttachVpc = z.object({
  attachmentId: TransitGatewayAttachmentId,
  transitGatewayId: TransitGatewayId,
  vpcId: VpcId,
  /** One a zone. */
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  applianceMode: z.boolean().optional(),
  securityGroupReferencing: z.boolean().optional(),
  tags: Tags.optional(),
});
export type AttachVpc = z.infer<typeof AttachVpc>;

/**
 * Attaches a VPC, with one interface a subnet. A gateway with a default route table associates and propagates it.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export function attachVpc(network: Network, params: AttachVpc): Result<Diff, Refusal> {
  const { attachmentId, transitGatewayId, subnetIds, networkInterfaceIds } = params;
  const gateway = find(network, 'transitGateways', transitGatewayId);
  if (!gateway.ok) return gateway;
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  const taken = takenId(network, 'transitGatewayAttachments', attachmentId);
  if (taken) return taken;
  const { region } = gateway.value;
  if (region !== undefined && vpc.region !== undefined && region !== vpc.region)
    return refused('attachment-in-other-region', vpc.id, vpc.region, region);
  for (const each of network.transitGatewayAttachments.values())
    if (each.transitGatewayId === transitGatewayId && stands(each) && each.resourceId === vpc.id)
      return refused('vpc-attached-already', each.id, vpc.id);
  const subnets = attachmentSubnets(network, vpc, subnetIds, []);
  if (!subnets.ok) return subnets;
  const drawn = nodes(network, attachmentId, subnets.value, networkInterfaceIds);
  if (!drawn.ok) return drawn;
  const attachment: TransitGatewayAttachment = {
    ...drawnAt(vpc, params.tags),
    state: 'available',
    id: attachmentId,
    transitGatewayId,
    ...(gateway.value.account === undefined
      ? {}
      : { transitGatewayAccount: gateway.value.account }),
    resourceType: 'vpc',
    resourceId: vpc.id,
    ...(vpc.account === undefined ? {} : { resourceAccount: vpc.account }),
    subnetIds,
    applianceModeSupport: onOff(params.applianceMode),
    dnsSupport: 'enable',
    ipv6Support: 'disable',
    securityGroupReferencingSupport: onOff(params.securityGroupReferencing),
  };
  return inTurn(network, [
    () => drawn,
    () => ok([added('transitGatewayAttachments', attachment)]),
    ...byDefault(gateway.value, attachmentId),
  ]);
}

export const ChangeAttachment = z.object({
  attachmentId: TransitGatewayAttachmentId,
  addSubnetIds: z.array(SubnetId).optional(),
  /** One a subnet that is added, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId).optional(),
  removeSubnetIds: z.array(SubnetId).optional(),
  applianceMode: z.boolean().optional(),
  securityGroupReferencing: z.boolean().optional(),
});
export type ChangeAttachment = z.infer<typeof ChangeAttachment>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyTransitGatewayVpcAttachment.html */
export function changeAttachment(
  network: Network,
  params: ChangeAttachment,
): Result<Diff, Refusal> {
  const { addSubnetIds = [], removeSubnetIds = [], networkInterfaceIds = [] } = params;
  const found = find(network, 'transitGatewayAttachments', params.attachmentId);
  if (!found.ok) return found;
  const attachment = found.value;
  if (attachment.resourceType !== 'vpc')
    return refused('attachment-has-no-such-choice', attachment.id, attachment.resourceType);
  const vpc = find(network, 'vpcs', attachment.resourceId);
  if (!vpc.ok) return vpc;
  const kept = (attachment.subnetIds ?? []).filter((id) => !removeSubnetIds.includes(id));
  const all = attachmentSubnets(network, vpc.value, addSubnetIds, kept);
  if (!all.ok) return all;
  const drawn = nodes(network, attachment.id, all.value, networkInterfaceIds);
  if (!drawn.ok) return drawn;
  const after: TransitGatewayAttachment = {
    ...attachment,
    ...(attachment.subnetIds === undefined && addSubnetIds.length === 0
      ? {}
      : { subnetIds: [...kept, ...addSubnetIds] }),
    ...(params.applianceMode === undefined
      ? {}
      : { applianceModeSupport: onOff(params.applianceMode) }),
    ...(params.securityGroupReferencing === undefined
      ? {}
      : { securityGroupReferencingSupport: onOff(params.securityGroupReferencing) }),
  };
  return inTurn(network, [
    () => drawn,
    (now) => ok(interfaceRemoval(now, nodesIn(network, attachment.id, removeSubnetIds))),
    () => ok([changed('transitGatewayAttachments', attachment, after)]),
  ]);
}

/** The interfaces of an attachment; AWS names the attachment in their description. */
export function nodesIn(
  network: Network,
  attachmentId: string,
  subnetIds?: readonly string[],
): string[] {
  const ids: string[] = [];
  for (const { id, description, subnetId } of network.networkInterfaces.values())
    if (
      description?.endsWith(`Transit Gateway Attachment ${attachmentId}`) &&
      (subnetIds === undefined || subnetIds.includes(subnetId ?? ''))
    )
      ids.push(id);
  return ids;
}

export function stands({ state }: TransitGatewayAttachment): boolean {
  return !isState(state, 'deleted', 'deleting', 'rejected', 'failed');
}

/** The subnets to be added, beside those that are kept. */
function attachmentSubnets(
  network: Network,
  vpc: Vpc,
  ids: readonly SubnetId[],
  kept: readonly SubnetId[],
): Result<Subnet[], Refusal> {
  if (ids.length + kept.length === 0) return refused('attachment-without-subnets', vpc.id);
  const zones = new Map<string, string>();
  for (const id of kept) {
    const zone = network.subnets.get(id)?.availabilityZone;
    if (zone !== undefined) zones.set(zone, id);
  }
  const subnets: Subnet[] = [];
  for (const id of ids) {
    const subnet = find(network, 'subnets', id);
    if (!subnet.ok) return subnet;
    const { availabilityZone: zone, vpcId, cidrBlock } = subnet.value;
    if (vpcId !== vpc.id) return refused('attachment-subnet-elsewhere', id, vpc.id);
    if (cidrBlock === undefined) return refused('no-ipv4-in-subnet', id);
    const other =
      zones.get(zone ?? '') ??
      [...kept, ...subnets.map((each) => each.id)].find((each) => each === id);
    if (other !== undefined) return refused('attachment-zone-taken', other, id);
    const kind = zonesOf(network, vpc).find(({ name }) => name === zone)?.zoneType;
    if (kind !== undefined && kind !== 'availability-zone')
      return refused('attachment-in-local-zone', id, zone ?? '');
    if (zone !== undefined) zones.set(zone, id);
    subnets.push(subnet.value);
  }
  return ok(subnets);
}

function nodes(
  network: Network,
  attachmentId: string,
  subnets: readonly Subnet[],
  ids: readonly NetworkInterfaceId[],
): Result<Diff, Refusal> {
  if (ids.length !== subnets.length) return refused('ids-do-not-fit', attachmentId);
  const words = subnets.flatMap((subnet, index) => {
    const id = ids[index];
    if (id === undefined) return [];
    const more = {
      interfaceType: 'transit_gateway',
      description: `Network Interface for Transit Gateway Attachment ${attachmentId}`,
      requesterManaged: true,
      groups: [],
      sourceDestCheck: false,
    };
    return [{ id, subnet, more }];
  });
  const drawn = drawInterfaces(network, words);
  return drawn.ok ? ok(drawn.value.diff) : drawn;
}

function onOff(on: boolean | undefined): 'enable' | 'disable' {
  return on ? 'enable' : 'disable';
}
