import { addressAt } from '../../address/cidr';
import { inAny, reservedForVpc } from '../../address/specialRanges';
import { isAddress, type Packet } from '../packet';
import { evidence, type Step, type Walk } from '../walk';

/**
 * Instance metadata, Time Sync, Amazon DNS and their like: answered next to the instance, whatever routes, security
 * groups and network ACLs say.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 */
export function isAnsweredByHost(walk: Walk, packet: Packet, vpcId: string | undefined): boolean {
  const { destination } = packet;
  if (!isAddress(destination)) return false;
  if (inAny(reservedForVpc, destination)) return true;
  return vpcId !== undefined && destination === resolverOf(walk, vpcId);
}

/** The Amazon resolver is at the base of the VPC's primary IPv4 block plus two. */
function resolverOf(walk: Walk, vpcId: string) {
  const primary = walk.index.vpcBlocks(vpcId).find(({ family }) => family === 4);
  return primary === undefined ? undefined : addressAt(primary, 2);
}

export function answerByHost(walk: Walk, packet: Packet): Step {
  const id = 'aws-service:vpc-host-services@local';
  walk.hop('aws-service', id, packet, evidence({ kind: 'none' }));
  return { kind: 'delivered', packet };
}
