import { type Cidr, contains, formatCidr, hostCidr, parseCidr } from '../address/cidr';
import type { Ip } from '../address/ip';
import type { VpnConnection } from '../network/gateways';
import { isState } from '../network/record';
import type { FindingCode } from './codes';
import { describeParty, isAddress, type Packet } from './packet';
import type { Position } from './position';
import { ended, evidence, type Step, type Walk } from './walk';

type Arrival = {
  /** The gateway or attachment it left by. */
  via: string;
  vpnConnectionId?: string | undefined;
  /** The prefix that led here, where a route told it. */
  prefix?: string | undefined;
  replyFrom: Position;
  downCode: FindingCode;
};

/**
 * Hands a packet to a network outside of AWS. What happens there is not modelled: it is taken to arrive, and to
 * answer by the same gateway.
 */
export function arriveOnPremises(walk: Walk, packet: Packet, arrival: Arrival): Step {
  const connection =
    arrival.vpnConnectionId === undefined
      ? undefined
      : walk.network.vpnConnections.get(arrival.vpnConnectionId);
  const problem = connection && vpnProblem(connection);
  if (connection !== undefined && problem !== undefined) {
    walk.find(arrival.downCode, connection.id, problem);
    return ended;
  }
  showOnPremises(
    walk,
    packet,
    isAddress(packet.destination) ? packet.destination : undefined,
    arrival.prefix,
  );
  return { kind: 'delivered', packet, replyFrom: arrival.replyFrom };
}

/** Why a VPN connection carries nothing; undefined where it does, or where nobody tells. */
export function vpnProblem({ id, state, tunnels }: VpnConnection): string | undefined {
  if (state !== undefined && !isState(state, 'available', 'modifying')) return `${id} is ${state}.`;
  const down = tunnels.length > 0 && tunnels.every(({ status }) => isState(status, 'DOWN'));
  return down ? `Every tunnel of ${id} is down.` : undefined;
}

export function showOnPremises(
  walk: Walk,
  packet: Packet,
  address: Ip | undefined,
  prefix?: string | undefined,
): void {
  const declared = address === undefined ? undefined : declaredNetworkOf(walk, address);
  const cidr =
    declared?.cidr ?? prefix ?? (address === undefined ? 'unknown' : formatCidr(hostCidr(address)));
  const shown = evidence(
    { kind: 'address', address: address === undefined ? 'unknown' : describeParty(address) },
    [declared?.id],
    declared === undefined ? 'model' : 'declared',
  );
  walk.hop('on-premises', `on-premises:${cidr}`, packet, shown);
}

/** The declared network that holds an address, and its narrowest block that does. Of two alike the first by id. */
export function declaredNetworkOf(
  walk: Pick<Walk, 'network'>,
  address: Ip,
): { id: string; cidr: string; via: readonly string[] } | undefined {
  let best: { id: string; cidr: Cidr; via: readonly string[] } | undefined;
  for (const network of walk.network.declared.onPremisesNetworks) {
    for (const text of network.cidrs) {
      const cidr = parseCidr(text);
      if (cidr === undefined || !contains(cidr, address)) continue;
      const longer = best === undefined ? 1 : cidr.prefixBits - best.cidr.prefixBits;
      if (best === undefined || longer > 0 || (longer === 0 && network.id < best.id))
        best = { id: network.id, cidr, via: network.via };
    }
  }
  return best && { ...best, cidr: formatCidr(best.cidr) };
}
