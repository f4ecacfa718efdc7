import { blocksOf, overlapOf } from '../../edits/vpcBlocks';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { type Warning, warning } from '../warning';

/** Attachments that leave part of their VPC out, or lead nowhere. */
export function* attachmentWarnings(network: Network): Generator<Warning> {
  const zones = zonesOfVpcs(network);
  const associated = new Set<string>();
  for (const { associations = [] } of network.transitGatewayRouteTables.values())
    for (const { attachmentId } of associations) associated.add(attachmentId);
  for (const attachment of network.transitGatewayAttachments.values()) {
    const { id, resourceType, resourceId, subnetIds, association } = attachment;
    if (!isState(attachment.state, 'available')) continue;
    // What was only read of an attachment may not tell with which table it goes.
    if (attachment.authored === true && association === undefined && !associated.has(id))
      yield warning('attachment-without-table', id);
    if (resourceType !== 'vpc' || subnetIds === undefined) continue;
    const own = new Set(subnetIds.map((each) => network.subnets.get(each)?.availabilityZone));
    for (const zone of zones.get(resourceId ?? '') ?? [])
      if (!own.has(zone as never)) yield warning('attachment-zone-missing', id, zone);
  }
}

/** VPCs whose blocks a table leaves out, since another that propagates to it has them too. */
export function* propagationWarnings(network: Network): Generator<Warning> {
  for (const { id, propagations = [] } of network.transitGatewayRouteTables.values()) {
    const taken: string[] = [];
    for (const { attachmentId } of propagations) {
      const attachment = network.transitGatewayAttachments.get(attachmentId);
      const vpc = network.vpcs.get(attachment?.resourceId ?? '');
      if (!vpc) continue;
      const blocks = blocksOf(vpc);
      if (overlapOf(taken, blocks))
        yield warning('propagation-hidden-by-overlap', id, attachmentId);
      else taken.push(...blocks);
    }
  }
}

function zonesOfVpcs(network: Network): Map<string, Set<string>> {
  const zones = new Map<string, Set<string>>();
  for (const { vpcId, availabilityZone } of network.subnets.values()) {
    if (vpcId === undefined || availabilityZone === undefined) continue;
    zones.set(vpcId, (zones.get(vpcId) ?? new Set()).add(availabilityZone));
  }
  return zones;
}
