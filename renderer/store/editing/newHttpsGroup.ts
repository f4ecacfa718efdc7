import type { Network } from '../../../shared/network/network';
import type { Order } from '../../../shared/sandbox/runCommand';

/** The order that makes a security group which lets a VPC's own blocks in on 443. */
export function newHttpsGroup(network: Network, vpcId: string, groupId: string): Order {
  const { cidrBlocks = [] } = network.vpcs.get(vpcId) ?? {};
  return {
    type: 'security-group/add',
    params: {
      groupId,
      vpcId,
      groupName: `endpoint-${groupId.replace(/^sg-/, '')}`,
      description: 'HTTPS from the VPC',
      inbound: cidrBlocks.map(({ cidr }) => ({
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: { kind: 'ipv4', cidr },
      })),
    },
  };
}
