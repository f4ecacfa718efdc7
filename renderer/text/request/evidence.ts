import { unreachable } from '../../../shared/result';
import type { Evidence, Hop, PacketView } from '../../../shared/routing/trace';
import { code, link, type Part, words } from './parts';

type Direction = 'forward' | 'return';

/** Why the packet went on from this hop, or did not: one line, whose ids lead to the resources they name. */
export function evidenceLine(hop: Hop, direction: Direction): Part[] {
  return [...factParts(hop, direction), ...basisParts(hop.evidence)];
}

function factParts(hop: Hop, direction: Direction): Part[] {
  const { evidence, packet } = hop;
  switch (evidence.kind) {
    case 'route':
      return routeParts(evidence);
    case 'no-route':
      return [words('no route to'), code(packet.destination)];
    case 'security-group-rule':
      return ruleParts(hop.id, evidence);
    case 'no-rule':
      return [
        words(
          evidence.direction === 'inbound' ? 'no inbound rule lets in' : 'no outbound rule for',
        ),
        code(evidence.direction === 'inbound' ? packet.source : packet.destination),
        words(trafficText(packet)),
      ];
    case 'tracked-connection':
      return [words('reply of a connection that it let through')];
    case 'network-acl-entry':
      return [
        words(evidence.direction === 'inbound' ? 'in rule' : 'out rule'),
        link(hop.id, entryNumber(evidence.ruleNumber)),
        words(evidence.action === 'allow' ? 'allows' : 'denies'),
      ];
    case 'policy':
      return policyParts(hop.id, evidence);
    case 'dns':
      return [words('DNS'), code(evidence.name), words('→'), code(evidence.answer)];
    case 'translation':
      return [code(evidence.from), words('becomes'), code(evidence.to)];
    case 'address':
      return addressParts(hop, evidence.address, direction);
    case 'interface':
      return evidence.networkInterface === hop.id
        ? [words('address'), code(evidence.address)]
        : [link(evidence.networkInterface), code(evidence.address)];
    case 'state':
      return evidence.state === '' ? [] : [words('state'), words(evidence.state)];
    case 'not-read':
      return [words('not read:'), code(evidence.call)];
    case 'none':
      return hop.availabilityZone === undefined ? [] : [words(`in ${hop.availabilityZone}`)];
    default:
      return unreachable(evidence);
  }
}

function routeParts({ destination, target, origin, state }: Evidence & { kind: 'route' }): Part[] {
  const dead = state !== undefined && state !== 'active';
  return [
    maybeLink(destination),
    words('→'),
    target === 'local' ? words('local') : maybeLink(target),
    ...(origin === 'propagated' ? [words('propagated')] : []),
    ...(dead ? [words(state)] : []),
  ];
}

/** A rule is read where its group is; one without an id of its own is told by what it says. */
function ruleParts(
  groupId: string,
  { direction, rule, protocol, ports, peer }: Evidence & { kind: 'security-group-rule' },
): Part[] {
  const inbound = direction === 'inbound';
  return [
    words(inbound ? 'in' : 'out'),
    link(groupId, rule ?? 'rule'),
    words(
      protocol === 'all'
        ? 'all traffic'
        : [protocol.toUpperCase(), ports].filter(Boolean).join(' '),
    ),
    words(inbound ? 'from' : '→'),
    maybeLink(peer),
  ];
}

function policyParts(
  endpointId: string,
  { statement, decision }: Evidence & { kind: 'policy' },
): Part[] {
  const where = link(endpointId, statement ?? 'policy');
  switch (decision) {
    case 'allow':
      return [where, words('allows it')];
    case 'deny':
      return statement === undefined
        ? [words('no statement of the'), where, words('allows it')]
        : [where, words('denies it')];
    case 'depends':
      return [where, words('depends on what the model does not tell')];
    case 'unreadable':
      return [where, words('cannot be read')];
  }
}

/** At a service the address of the caller is what people look for. */
function addressParts({ kind, packet }: Hop, address: string, direction: Direction): Part[] {
  if (kind !== 'aws-service') return [words('address'), code(address)];
  return direction === 'forward'
    ? [words('sees'), code(packet.source)]
    : [words('answers'), code(packet.destination)];
}

function basisParts({ basis }: Evidence): Part[] {
  if (basis === 'model') return [];
  return [words(basis === 'declared' ? '(declared by you)' : '(assumed)')];
}

/** AWS shows the last entry, which denies the rest, as a star. */
function entryNumber(ruleNumber: number): string {
  return ruleNumber === 32767 ? '*' : String(ruleNumber);
}

/** `TCP 443`, `ICMP type 8`, `all traffic`. */
export function trafficText({
  protocol,
  destinationPort,
}: Pick<PacketView, 'protocol' | 'destinationPort'>): string {
  if (protocol === 'all') return 'all traffic';
  const name = /^\d+$/.test(protocol) ? `protocol ${protocol}` : protocol.toUpperCase();
  if (destinationPort === undefined) return name;
  return protocol.startsWith('icmp')
    ? `${name} type ${destinationPort}`
    : `${name} ${destinationPort}`;
}

/** An AWS id leads somewhere, a block of addresses does not. */
function maybeLink(text: string): Part {
  return /^[a-z][a-z-]*-[0-9a-z-]+$/.test(text) ? link(text) : code(text);
}
