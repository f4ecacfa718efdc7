import { type Cidr, formatCidr } from '../../address/cidr';
import type { NetworkInterface } from '../../network/workloads';
import type { Fix } from '../fix';
import { type CompiledRule, peerText } from '../index/compileGroup';
import { missing } from '../notRead';
import {
  blockFor,
  describeParty,
  describeTraffic,
  type Fit,
  fitOf,
  isAddress,
  type Packet,
  type Party,
  partyFamily,
  protocolName,
} from '../packet';
import { isListOf, listNames } from '../serviceLists';
import { evidence, type Walk } from '../walk';
import { type ReferenceProblem, referenceFit } from './groupReference';
import { partsOf } from './parts';
import { listFit } from './prefixListFit';
import { everyTraffic, speaksOf } from './traffic';

export type GroupDirection = 'inbound' | 'outbound';

type Outcome = { fit: Fit; rule?: CompiledRule; groupId?: string; problem?: ReferenceProblem };

/**
 * Lets an interface's security groups judge a packet, and writes down what they say.
 *
 * Allow rules only, all groups taken together. Stateful: an interface that saw the first packet of a connection lets
 * its replies pass unjudged; one that did not judges them like any packet.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function passSecurityGroups(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  direction: GroupDirection,
): void {
  const { id, groups } = networkInterface;
  if (walk.direction === 'return' && walk.connection.tracked.has(id)) {
    for (const groupId of firstOf(groups)) {
      walk.hop(
        'security-group',
        groupId,
        packet,
        evidence({ kind: 'tracked-connection' }, [groupId, id]),
      );
    }
    return;
  }
  walk.connection.tracked.add(id);
  if (groups === undefined) {
    walk.find('SECURITY_GROUP_NOT_READ', id, `The security groups of ${id} were not read.`, {
      missing: missing('DescribeNetworkInterfaces', networkInterface),
    });
    return;
  }
  // NAT gateways, transit gateways and Gateway Load Balancer endpoints have no groups; a Network Load Balancer may have none.
  if (groups.length === 0) return;
  judgeGroups(walk, packet, networkInterface, groups, direction);
}

function judgeGroups(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  groups: readonly string[],
  direction: GroupDirection,
): void {
  const outcome = judge(walk, packet, networkInterface, groups, direction);
  const id = networkInterface.id;
  const party = direction === 'inbound' ? packet.source : packet.destination;
  const what = `${describeTraffic(packet)} ${direction === 'inbound' ? 'from' : 'to'} ${describeParty(party)}`;
  if (outcome.rule !== undefined && outcome.fit === 'yes') {
    walk.hop(
      'security-group',
      outcome.groupId ?? '',
      packet,
      ruleEvidence(outcome.rule, direction, outcome.groupId, id),
    );
    return;
  }
  const [first = ''] = [...groups].sort();
  const unread = groups.filter((groupId) => !walk.network.securityGroups.has(groupId));
  if (outcome.fit === 'maybe' || outcome.fit === 'part' || unread.length > 0) {
    const shown = evidence({ kind: 'no-rule', direction }, [...groups, id]);
    walk.hop('security-group', outcome.groupId ?? first, packet, shown, { effect: 'unknown' });
    explainDoubt(walk, networkInterface, outcome, unread, what, direction);
    return;
  }
  walk.hop(
    'security-group',
    first,
    packet,
    evidence({ kind: 'no-rule', direction }, [...groups, id]),
    {
      effect: 'blocks',
    },
  );
  const rules = groups.flatMap((groupId) => rulesOf(walk, groupId, direction));
  const code = rules.length === 0 ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH';
  walk.find(
    code,
    id,
    `No ${direction} rule of ${groups.join(', ')} lets ${what} ${direction === 'inbound' ? 'in' : 'out'}.`,
    {
      fix: fixFor(walk, networkInterface, first, packet, direction),
    },
  );
  if (outcome.problem !== undefined) {
    const { code: why, at, message, fix } = outcome.problem;
    walk.find(why, at, message, { fix });
  }
}

/** Of packets that stand for many, everything passes only where each of them does. */
function judge(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  groups: readonly string[],
  direction: GroupDirection,
): Outcome {
  const rules = [...groups]
    .sort()
    .flatMap((groupId) => rulesOf(walk, groupId, direction).map((rule) => ({ rule, groupId })));
  const traffic = everyTraffic(
    packet,
    rules.map(({ rule }) => rule.traffic),
  );
  return traffic
    .map((one) => {
      const own = rules.filter(({ rule }) => speaksOf(rule.traffic, one));
      return judgeAddresses(walk, one, networkInterface, own, direction);
    })
    .reduce((worst, one) => (hardness[one.fit] > hardness[worst.fit] ? one : worst));
}

const hardness: Record<Fit, number> = { yes: 0, part: 1, maybe: 1, no: 2 };

type GroupRule = { rule: CompiledRule; groupId: string };

/** Rules that each cover a part of the packet's addresses may let it pass together. */
function judgeAddresses(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  rules: readonly GroupRule[],
  direction: GroupDirection,
): Outcome {
  const whole = anyFits(walk, packet, networkInterface, rules, direction);
  if (whole.fit === 'yes' || whole.fit === 'no') return whole;
  const end = direction === 'inbound' ? 'source' : 'destination';
  const parts = partsOf(
    packet[end],
    rules.flatMap(({ rule }) => cutsOf(walk, rule, networkInterface)),
  ).map((part) => anyFits(walk, { ...packet, [end]: part }, networkInterface, rules, direction));
  const [first] = parts;
  return first !== undefined && parts.every(({ fit }) => fit === first.fit) ? first : whole;
}

function cutsOf(walk: Walk, { rule, blocks }: CompiledRule, at: NetworkInterface): readonly Cidr[] {
  if (rule.peer.kind !== 'prefix-list') return blocks;
  const list = walk.index.prefixList(rule.peer.prefixListId, at);
  return (list && walk.index.listBlocks(list)) ?? [];
}

function anyFits(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  rules: readonly GroupRule[],
  direction: GroupDirection,
): Outcome {
  let doubt: Outcome | undefined;
  let problem: ReferenceProblem | undefined;
  for (const { rule, groupId } of rules) {
    const judged = peerFit(walk, packet, networkInterface, rule, direction);
    if (judged.fit === 'yes') return { fit: 'yes', rule, groupId };
    if (judged.fit !== 'no') doubt ??= { ...judged, rule, groupId };
    else problem ??= judged.problem;
  }
  if (doubt !== undefined) return doubt;
  return problem === undefined ? { fit: 'no' } : { fit: 'no', problem };
}

function peerFit(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  rule: CompiledRule,
  direction: GroupDirection,
): { fit: Fit; problem?: ReferenceProblem } {
  const peer = rule.rule.peer;
  const party = direction === 'inbound' ? packet.source : packet.destination;
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return { fit: fitOf(rule.blocks, party) };
    case 'prefix-list':
      return { fit: listFit(walk.index, peer.prefixListId, party, networkInterface) };
    case 'security-group':
      return referenceFit(walk, packet, networkInterface, peer, direction);
  }
}

function explainDoubt(
  walk: Walk,
  networkInterface: NetworkInterface,
  outcome: Outcome,
  unread: readonly string[],
  what: string,
  direction: GroupDirection,
): void {
  if (outcome.problem !== undefined) {
    const { code, at, message } = outcome.problem;
    walk.find(code, at, message, { severity: 'unknown' });
  } else if (outcome.rule !== undefined) {
    walk.find(
      'RULE_DEPENDS_ON_ADDRESS',
      networkInterface.id,
      `Whether the ${direction} rule for ${peerText(outcome.rule.rule.peer)} of ${outcome.groupId} covers ${what} is not known.`,
    );
  } else {
    walk.find(
      'SECURITY_GROUP_NOT_READ',
      networkInterface.id,
      `${unread.join(', ')} was not read, and no other group lets ${what} pass.`,
      {
        missing: missing('DescribeSecurityGroups', networkInterface),
      },
    );
  }
}

function rulesOf(walk: Walk, groupId: string, direction: GroupDirection): readonly CompiledRule[] {
  const group = walk.network.securityGroups.get(groupId);
  return group === undefined ? [] : walk.index.group(group)[direction];
}

function ruleEvidence(
  { rule }: CompiledRule,
  direction: GroupDirection,
  groupId: string | undefined,
  interfaceId: string,
) {
  const ports =
    rule.fromPort === undefined || rule.fromPort === -1
      ? {}
      : {
          ports:
            rule.toPort === rule.fromPort ? `${rule.fromPort}` : `${rule.fromPort}-${rule.toPort}`,
        };
  return evidence(
    {
      kind: 'security-group-rule',
      direction,
      ...(rule.id === undefined ? {} : { rule: rule.id }),
      protocol: rule.protocol === '-1' ? 'all' : rule.protocol,
      ...ports,
      peer: peerText(rule.peer),
    },
    [groupId, interfaceId, rule.id],
  );
}

/** One group is enough to name where replies were let through. */
function firstOf(groups: readonly string[] | undefined): string[] {
  return [...(groups ?? [])].sort().slice(0, 1);
}

function fixFor(
  walk: Walk,
  networkInterface: NetworkInterface,
  groupId: string,
  packet: Packet,
  direction: GroupDirection,
): Fix {
  const party = direction === 'inbound' ? packet.source : packet.destination;
  const fix: Fix = {
    kind: 'add-security-group-rule',
    groupId,
    direction,
    protocol: packet.protocol === 'all' ? '-1' : protocolName(packet.protocol),
    peer: narrowestPeer(walk, networkInterface, party),
  };
  const port = packet.destinationPort ?? packet.icmpType;
  if (port !== undefined) {
    fix.fromPort = port;
    fix.toPort = packet.icmpType === undefined ? port : -1;
  }
  return fix;
}

/** An address, a service's managed prefix list, or else everybody of the family. */
function narrowestPeer(walk: Walk, { account, region }: NetworkInterface, party: Party): string {
  if (!isAddress(party) && party.kind === 'service') {
    const [list] = listNames(party).flatMap((name) => walk.index.prefixListsNamed(name));
    const usable = list && walk.index.prefixList(list.id, { account, region });
    if (usable?.region === region && usable !== undefined && isListOf(usable, party))
      return usable.id;
  }
  const block = blockFor(party);
  if (block !== undefined) return formatCidr(block);
  return partyFamily(party) === 4 ? '0.0.0.0/0' : '::/0';
}
