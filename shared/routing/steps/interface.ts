import { parseIp } from '../../address/ip';
import type { NetworkInterface } from '../../network/workloads';
import { passSecurityGroups } from '../filters/securityGroup';
import { missing } from '../notRead';
import { isAddress, type Packet } from '../packet';
import type { PositionAt } from '../position';
import { go, lost, type Step, type Walk } from '../walk';
import { answerByHost, isAnsweredByHost } from './hostServices';

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
  passStart(walk, networkInterface.id);
  if (isAnsweredByHost(walk, packet, networkInterface.vpcId)) return answerByHost(walk, packet);
  if (isToItself(packet, networkInterface)) return { kind: 'delivered', packet };
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

/** A host hands a packet for its own private address to itself: it meets nothing of AWS. */
function isToItself({ source, destination }: Packet, networkInterface: NetworkInterface): boolean {
  const own = [
    ...networkInterface.privateIps.map(({ address }) => address),
    ...networkInterface.ipv6Addresses,
  ].map(parseIp);
  return [source, destination].every((end) => isAddress(end) && own.includes(end));
}

/**
 * Endpoints answer, and never call.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
function passStart(walk: Walk, networkInterfaceId: string): void {
  if (walk.direction === 'return' || walk.connection.originInterfaceId !== networkInterfaceId)
    return;
  const endpoint = walk.index.endpointOfInterface(networkInterfaceId);
  if (endpoint === undefined) return;
  walk.find(
    'VPCE_INTRA_VPC_TRAFFIC',
    endpoint.id,
    `${networkInterfaceId} belongs to ${endpoint.id}, and an endpoint starts no connections.`,
  );
}
