import { parseIp } from '../../address/ip';
import { isPublic } from '../../address/specialRanges';
import type { NetworkInterface } from '../../network/workloads';
import { describeParty, isAddress, type Packet, type Party, sameParty } from '../packet';
import type { PositionAt } from '../position';
import { evidence, go, lost, type Step, type Walk } from '../walk';

/**
 * An interface forwards a packet that is not its own, perhaps under its own address.
 *
 * EC2's API does not show which; users can declare it. Assumed: what goes to public addresses is translated, since it
 * would find no way back otherwise (a NAT instance); what goes to private ones is not (a firewall).
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html
 */
export function forwardByAppliance(walk: Walk, packet: Packet, at: PositionAt<'appliance'>): Step {
  const id = at.networkInterfaceId;
  const networkInterface = walk.network.networkInterfaces.get(id);
  if (networkInterface === undefined) return lost;
  if (walk.direction === 'return') {
    const translation = walk.connection.translations.findLast(
      (candidate) => candidate.at === id && sameParty(candidate.after, packet.destination),
    );
    if (translation !== undefined) {
      const restored = { ...packet, destination: translation.before.source };
      const shown = evidence(
        {
          kind: 'translation',
          from: describeParty(packet.destination),
          to: describeParty(restored.destination),
        },
        [id],
      );
      walk.hop('appliance', id, restored, shown);
      return go(restored, { at: 'interface', networkInterfaceId: id });
    }
    // One that knows the connection leaves its replies alone; for any other they are a connection of their own.
    const declared = walk.network.declared.appliances.find((a) => a.networkInterfaceId === id);
    const translates = declared?.translatesSource === true && !walk.connection.forwarders.has(id);
    const source = translates ? ownAddress(networkInterface, packet) : undefined;
    return go(source === undefined ? packet : { ...packet, source }, {
      at: 'interface',
      networkInterfaceId: id,
    });
  }
  walk.connection.forwarders.add(id);
  const forwarded = forward(walk, packet, networkInterface);
  return go(forwarded, { at: 'interface', networkInterfaceId: id });
}

function forward(walk: Walk, packet: Packet, networkInterface: NetworkInterface): Packet {
  const { id } = networkInterface;
  const declared = walk.network.declared.appliances.find((a) => a.networkInterfaceId === id);
  const translates = declared?.translatesSource ?? goesOutside(packet.destination);
  const own = ownAddress(networkInterface, packet);
  const source = translates && own !== undefined ? own : packet.source;
  if (declared === undefined) {
    walk.find(
      translates ? 'ASSUMED_APPLIANCE_TRANSLATES' : 'ASSUMED_APPLIANCE_FORWARDS',
      id,
      translates
        ? `${id} is assumed to forward under its own address, ${describeParty(source)}: EC2's API does not tell.`
        : `${id} is assumed to forward the packet as it is: EC2's API does not tell.`,
    );
  }
  if (source !== packet.source)
    walk.connection.translations.push({ at: id, before: packet, after: source });
  const last = walk.hops.at(-1);
  if (last?.kind === 'appliance' && declared !== undefined) {
    last.evidence = {
      ...last.evidence,
      basis: 'declared',
      refs: [...last.evidence.refs, declared.id],
    };
  } else if (last?.kind === 'appliance') last.evidence = { ...last.evidence, basis: 'assumed' };
  return { ...packet, source, identity: { lostBy: `appliance ${id}` } };
}

function goesOutside(destination: Party): boolean {
  return !isAddress(destination) || (typeof destination === 'number' && isPublic(destination));
}

function ownAddress(networkInterface: NetworkInterface, packet: Packet): Party | undefined {
  const text =
    typeof packet.source === 'bigint'
      ? networkInterface.ipv6Addresses[0]
      : (
          networkInterface.privateIps.find(({ primary }) => primary) ??
          networkInterface.privateIps[0]
        )?.address;
  return text === undefined ? undefined : parseIp(text);
}
