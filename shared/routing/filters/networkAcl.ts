import { formatCidr } from '../../address/cidr';
import type { NetworkAclEntry } from '../../network/security';
import type { Subnet } from '../../network/vpc';
import type { Fix } from '../fix';
import type { CompiledEntry } from '../index/compileAcl';
import { missing } from '../notRead';
import {
  blockFor,
  describeParty,
  describeTraffic,
  fitOf,
  type Packet,
  type Party,
  partyFamily,
  protocolName,
  TCP,
  UDP,
} from '../packet';
import { evidence, type Walk } from '../walk';
import { partsOf } from './parts';
import { everyTraffic, speaksOf } from './traffic';

export type AclDirection = 'inbound' | 'outbound';

type Judgement =
  | { is: 'allow' | 'deny'; entry: NetworkAclEntry }
  /** `entry` might match first, but that hangs on addresses nobody read. */
  | { is: 'unknown'; entry: NetworkAclEntry }
  /** No entry fits, not even the closing one: the list is broken data. */
  | { is: 'deny'; entry: undefined };

/**
 * Lets a network ACL judge a packet at its subnet's border, and writes down what it says.
 *
 * Stateless: replies are judged like requests. Entries are tried in the order of their numbers and the first that
 * fits decides; IPv4 and IPv6 entries never mix.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function passNetworkAcl(
  walk: Walk,
  packet: Packet,
  subnet: Subnet,
  direction: AclDirection,
): void {
  const acl = walk.index.tables.acls.get(subnet.id);
  if (acl === undefined) {
    aclNotRead(walk, subnet);
    return;
  }
  const entries = walk.index.acl(acl)[direction];
  const judgement = judge(entries, packet, direction);
  const number = judgement.entry?.ruleNumber ?? LAST_RULE[partyFamily(packet.source)];
  const shown = evidence(
    {
      kind: 'network-acl-entry',
      direction,
      ruleNumber: number,
      action: judgement.entry?.action ?? 'deny',
    },
    [acl.id],
  );
  const effect = { allow: 'passes', deny: 'blocks', unknown: 'unknown' } as const;
  walk.hop('network-acl', acl.id, packet, shown, { effect: effect[judgement.is] });
  const peer = describeParty(direction === 'inbound' ? packet.source : packet.destination);
  const what = `${describeTraffic(packet)} ${direction === 'inbound' ? 'from' : 'to'} ${peer}`;
  if (judgement.is === 'deny') {
    walk.find(
      'SUBNET_ACL_RESTRICTION',
      acl.id,
      `${direction} rule ${number} of ${acl.id} denies ${what}.`,
      {
        fix: fixFor(acl.id, entries, packet, direction, number),
      },
    );
  } else if (judgement.is === 'unknown') {
    walk.find(
      'RULE_DEPENDS_ON_ADDRESS',
      acl.id,
      `Whether ${direction} rule ${number} of ${acl.id} covers ${what} is not known.`,
    );
  } else warnOfEphemeralPorts(walk, packet, acl.id, entries, direction);
}

function aclNotRead(walk: Walk, subnet: Subnet): void {
  if (subnet.authored === true) {
    walk.find(
      'ASSUMED_DEFAULT_NETWORK_ACL',
      subnet.id,
      `${subnet.id} is sketched without a network ACL: its VPC's default one, which admits everything, is assumed.`,
    );
    return;
  }
  walk.find('NETWORK_ACL_NOT_READ', subnet.id, `The network ACL of ${subnet.id} was not read.`, {
    missing: missing('DescribeNetworkAcls', subnet),
  });
}

/** Of packets that stand for many, everything passes only where each of them does. */
function judge(
  entries: readonly CompiledEntry[],
  packet: Packet,
  direction: AclDirection,
): Judgement {
  const traffic = everyTraffic(
    packet,
    entries.map(({ traffic }) => traffic),
  );
  return traffic
    .map((one) => judgeAddresses(entries, one, direction))
    .reduce((worst, one) => (severity[one.is] > severity[worst.is] ? one : worst));
}

const severity = { allow: 0, unknown: 1, deny: 2 } as const;

/** Where entries cover some of the packet's addresses, each part of them is judged by itself. */
function judgeAddresses(
  entries: readonly CompiledEntry[],
  packet: Packet,
  direction: AclDirection,
): Judgement {
  const own = entries.filter(({ traffic }) => speaksOf(traffic, packet));
  const party = direction === 'inbound' ? packet.source : packet.destination;
  const whole = firstMatch(own, party);
  if (whole.is !== 'unknown') return whole;
  const parts = partsOf(
    party,
    own.map(({ block }) => block),
  ).map((part) => firstMatch(own, part));
  const [first] = parts;
  return first !== undefined && parts.every(({ is }) => is === first.is) ? first : whole;
}

/** The first entry that covers all of an end decides, unless one before it may take some of it the other way. */
function firstMatch(entries: readonly CompiledEntry[], party: Party): Judgement {
  let doubt: NetworkAclEntry | undefined;
  let differ = false;
  for (const { entry, block } of entries) {
    const fit = fitOf([block], party);
    if (fit === 'no') continue;
    doubt ??= entry;
    differ ||= doubt.action !== entry.action;
    if (fit !== 'yes') continue;
    return differ ? { is: 'unknown', entry: doubt } : { is: entry.action, entry };
  }
  if (doubt?.action === 'allow' || (doubt !== undefined && differ))
    return { is: 'unknown', entry: doubt };
  return { is: 'deny', entry: undefined };
}

/**
 * A reply goes to whichever port the client chose. The verdict rests on one of them; here the others are tried.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html (ephemeral ports)
 */
function warnOfEphemeralPorts(
  walk: Walk,
  packet: Packet,
  aclId: string,
  entries: readonly CompiledEntry[],
  direction: AclDirection,
): void {
  if (walk.direction !== 'return' || (walk.sourcePortGiven && packet.clientPorts === undefined))
    return;
  if ((packet.protocol !== TCP && packet.protocol !== UDP) || packet.destinationPort === undefined)
    return;
  const [from, to] = packet.clientPorts ?? LINUX_EPHEMERAL;
  const starts = new Set([from]);
  for (const { entry } of entries) {
    for (const port of [
      entry.fromPort,
      entry.toPort === undefined ? undefined : entry.toPort + 1,
    ]) {
      if (port !== undefined && port > from && port <= to) starts.add(port);
    }
  }
  if (starts.size === 1) return;
  const denied = [...starts]
    .sort((a, b) => a - b)
    .find((port) => judge(entries, { ...packet, destinationPort: port }, direction).is === 'deny');
  if (denied === undefined) return;
  walk.find(
    'EPHEMERAL_PORTS_PARTLY_ALLOWED',
    aclId,
    `${aclId} passes replies to port ${packet.destinationPort}, but not to port ${denied}; clients use ${from}-${to}.`,
  );
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html: many Linux kernels. */
const LINUX_EPHEMERAL = [32768, 61000] as const;

/** The numbers that AWS gives the closing denies in its answers. */
const LAST_RULE = { 4: 32767, 6: 32768 } as const;

function fixFor(
  networkAclId: string,
  entries: readonly CompiledEntry[],
  packet: Packet,
  direction: AclDirection,
  denied: number,
): Fix | undefined {
  const taken = new Set(entries.map(({ entry }) => entry.ruleNumber));
  let ruleNumber = Math.min(denied, 32767) - 1;
  while (ruleNumber > 0 && taken.has(ruleNumber)) ruleNumber--;
  if (ruleNumber < 1) return undefined;
  const party = direction === 'inbound' ? packet.source : packet.destination;
  const block = blockFor(party);
  const fix: Fix = {
    kind: 'add-network-acl-entry',
    networkAclId,
    direction,
    ruleNumber,
    protocol: packet.protocol === 'all' ? '-1' : protocolName(packet.protocol),
    cidr:
      block === undefined ? (partyFamily(party) === 4 ? '0.0.0.0/0' : '::/0') : formatCidr(block),
  };
  const ports = portsToOpen(packet);
  if (ports !== undefined) [fix.fromPort, fix.toPort] = ports;
  return fix;
}

function portsToOpen(packet: Packet): readonly [number, number] | undefined {
  if (packet.clientPorts !== undefined) return packet.clientPorts;
  if (packet.destinationPort === undefined) return undefined;
  return [packet.destinationPort, packet.destinationPort];
}
