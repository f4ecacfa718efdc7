import type { TransitGatewayAttachment } from '../../network/connections';
import { isState } from '../../network/record';
import type { Subnet } from '../../network/vpc';
import { passNetworkAcl } from '../filters/networkAcl';
import { missing } from '../notRead';
import type { Packet } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { isSameZone, zoneOf } from '../zones';

/**
 * From a VPC into a transit gateway: by the VPC's attachment, which must stand in the source's Availability Zone.
 *
 * The network ACL of the attachment's subnet judges what enters by the source address; where the sender stands in
 * that very subnet its ACL judged what left as well.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 *         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
 * Assumed: any subnet of an enabled zone may use the gateway; one note on AWS's page says otherwise.
 */
export function enterTransitGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'transit-gateway'>,
): Step {
  const attachments = walk.index
    .attachmentsOf(at.id)
    .filter((one) => one.resourceType === 'vpc' && attachedVpc(walk, one) === at.vpcId);
  const attachment = attachments.find(isUsable) ?? attachments[0];
  const vpc = walk.network.vpcs.get(at.vpcId) ?? {};
  if (attachment === undefined) {
    const read =
      walk.index.isRead('DescribeTransitGatewayAttachments', vpc) &&
      ![...walk.network.transitGatewayAttachments.values()].some((one) => mayJoin(walk, one, at));
    walk.hop('transit-gateway', at.id, packet, evidence({ kind: 'none' }, [at.id]), {
      effect: read ? 'blocks' : 'unknown',
    });
    walk.find(
      'BAD_STATE_ATTACHMENT',
      at.id,
      `No attachment joins ${at.vpcId} to ${at.id}${read ? '' : ' in what was read'}.`,
      {
        severity: read ? 'blocks' : 'unknown',
        ...(read ? {} : { missing: missing('DescribeTransitGatewayAttachments', vpc) }),
      },
    );
    return read ? ended : lost;
  }
  const subnet = at.subnetId === undefined ? undefined : walk.network.subnets.get(at.subnetId);
  const standing = standsIn(walk, attachment, subnet);
  if (standing === 'not-in-zone') return ended;
  if (standing !== 'not-read') {
    passNetworkAcl(walk, packet, standing, 'inbound');
    noteZoneUse(walk, attachment, subnet, standing);
  }
  showAttachment(walk, packet, attachment);
  if (!checkState(walk, attachment)) return ended;
  const crossed: Packet = {
    ...packet,
    crossings: [
      ...packet.crossings,
      { kind: 'transit-gateway', id: at.id, entered: attachment.id, peered: false },
    ],
  };
  walk.hop('transit-gateway', at.id, crossed, evidence({ kind: 'none' }, [at.id]));
  return go(crossed, {
    at: 'transit-gateway-attachment',
    transitGatewayId: at.id,
    attachmentId: attachment.id,
    zone: zoneOf(subnet),
  });
}

function noteZoneUse(
  walk: Walk,
  attachment: TransitGatewayAttachment,
  subnet: Subnet | undefined,
  standing: Subnet,
): void {
  if (subnet === undefined || subnet.id === standing.id) return;
  walk.find(
    'ASSUMED_TRANSIT_GATEWAY_ZONE',
    attachment.id,
    `That ${subnet.id} may use ${attachment.id}, which stands in ${standing.id} of the same zone, is assumed.`,
  );
}

/** The VPC an attachment names, else the one its subnets stand in. */
export function attachedVpc(
  walk: Walk,
  { resourceId, subnetIds }: TransitGatewayAttachment,
): string | undefined {
  const [subnetId] = subnetIds ?? [];
  return resourceId ?? (subnetId && walk.network.subnets.get(subnetId)?.vpcId);
}

/** Whether it may be the VPC's attachment, for all that was read of it. */
function mayJoin(
  walk: Walk,
  attachment: TransitGatewayAttachment,
  at: PositionAt<'transit-gateway'>,
): boolean {
  const vpcId = attachedVpc(walk, attachment);
  return (
    attachment.resourceType === 'vpc' &&
    (attachment.transitGatewayId ?? at.id) === at.id &&
    (vpcId ?? at.vpcId) === at.vpcId
  );
}

/** Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html. Assumed: `modifying` still forwards. */
export function isUsable(attachment: TransitGatewayAttachment): boolean {
  return isState(attachment.state, 'available', 'modifying');
}

export function checkState(walk: Walk, attachment: TransitGatewayAttachment): boolean {
  if (isUsable(attachment)) return true;
  if (attachment.state === undefined) {
    walk.find(
      'BAD_STATE_ATTACHMENT',
      attachment.id,
      `The state of ${attachment.id} was not read.`,
      { severity: 'unknown' },
    );
    return true;
  }
  walk.find('BAD_STATE_ATTACHMENT', attachment.id, `${attachment.id} is ${attachment.state}.`);
  return false;
}

export function showAttachment(
  walk: Walk,
  packet: Packet,
  attachment: TransitGatewayAttachment,
): void {
  const state = attachment.state ?? 'not read';
  walk.hop(
    'transit-gateway-attachment',
    attachment.id,
    packet,
    evidence({ kind: 'state', state }, [attachment.id, attachment.resourceId]),
  );
}

/** The attachment's subnet in the source's zone. */
function standsIn(
  walk: Walk,
  attachment: TransitGatewayAttachment,
  subnet: Subnet | undefined,
): Subnet | 'not-in-zone' | 'not-read' {
  const subnets = (attachment.subnetIds ?? []).flatMap((id) => walk.network.subnets.get(id) ?? []);
  const zone = zoneOf(subnet);
  const inZone = subnets.find((candidate) => isSameZone(zoneOf(candidate), zone) === true);
  if (inZone !== undefined) return inZone;
  const allKnown =
    attachment.subnetIds !== undefined &&
    subnets.length === attachment.subnetIds.length &&
    subnets.every((candidate) => isSameZone(zoneOf(candidate), zone) === false);
  if (!allKnown) {
    walk.find(
      'TGW_ATTACHMENT_SUBNETS_NOT_READ',
      attachment.id,
      `In which zones ${attachment.id} stands was not read.`,
      {
        missing: missing('DescribeTransitGatewayVpcAttachments', attachment),
      },
    );
    return 'not-read';
  }
  walk.find(
    'TGW_ROUTE_AZ_RESTRICTION',
    subnet?.id ?? attachment.id,
    `${attachment.id} has no subnet in ${zone.name ?? zone.id}, so nothing in that zone can use it.`,
    {
      fix: {
        kind: 'add-transit-gateway-attachment-subnet',
        attachmentId: attachment.id,
        availabilityZone: zone.name ?? zone.id ?? '',
      },
    },
  );
  return 'not-in-zone';
}
