import { addressAt, type Cidr } from '../../address/cidr';
import { inAny, linkLocal, reservedForVpc } from '../../address/specialRanges';
import { passSecurityGroups } from '../filters/securityGroup';
import { missing } from '../notRead';
import { isAddress, type Packet } from '../packet';
import type { PositionAt } from '../position';
import { evidence, go, lost, type Step, type Walk } from '../walk';

/** A packet leaves an interface: its own, or one it forwards. */
export function leaveInterface(walk: Walk, packet: Packet, at: PositionAt<'interface'>): Step {
  const networkInterface = walk.network.networkInterfaces.get(at.networkInterfaceId);
  if (networkInterface === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      at.networkInterfaceId,
      `${at.networkInterfaceId} is not in the model.`,
      {
        missing: missing('DescribeNetworkInterfaces', {}),
      },
    );
    return lost;
  }
  if (isAnsweredByHost(walk, packet, networkInterface.vpcId)) return answeredByHost(walk, packet);
  passSecurityGroups(walk, packet, networkInterface, 'outbound');
  if (networkInterface.subnetId === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      networkInterface.id,
      `In which subnet ${networkInterface.id} stands was not read.`,
      {
        missing: missing('DescribeNetworkInterfaces', networkInterface),
      },
    );
    return lost;
  }
  return go(packet, {
    at: 'subnet',
    subnetId: networkInterface.subnetId,
    sender: { kind: 'interface', networkInterfaceId: networkInterface.id },
  });
}

/**
 * Instance metadata, Time Sync, Amazon DNS and their like: answered next to the instance, whatever routes, security
 * groups and network ACLs say.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 */
function isAnsweredByHost(walk: Walk, packet: Packet, vpcId: string | undefined): boolean {
  const { destination } = packet;
  if (!isAddress(destination)) return false;
  if (inAny(linkLocal, destination) || inAny(reservedForVpc, destination)) return true;
  return vpcId !== undefined && destination === resolverOf(walk.index.vpcBlocks(vpcId));
}

/** The Amazon resolver is at the base of the VPC's primary IPv4 block plus two. */
export function resolverOf(blocks: readonly Cidr[]) {
  const primary = blocks.find(({ family }) => family === 4);
  return primary === undefined ? undefined : addressAt(primary, 2);
}

function answeredByHost(walk: Walk, packet: Packet): Step {
  walk.hop(
    'aws-service',
    'aws-service:vpc-host-services@local',
    packet,
    evidence({ kind: 'none' }),
  );
  return { kind: 'delivered', packet };
}
