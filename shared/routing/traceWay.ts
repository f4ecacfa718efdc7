import { findCrossChecks } from './crossChecks';
import { type Target, targetOf } from './destination';
import { exposureOf } from './exposure';
import { follow } from './follow';
import { parseProtocol } from './index/compileAcl';
import type { NetworkIndex } from './index/networkIndex';
import {
  describeParty,
  ICMP,
  ICMPV6,
  isAddress,
  type Packet,
  replyTo,
  sameParty,
  TCP,
  UDP,
} from './packet';
import type { Position } from './position';
import type { TraceRequest } from './request';
import { type Start, showInterface, startOf } from './source';
import type { Finding, Verdict, Way } from './trace';
import { type Choose, type Connection, evidence, Walk } from './walk';

/** Linux and Windows both use it: https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html */
const DEFAULT_SOURCE_PORT = 49152;

/** Follows a request one way: forward, then the reply to what arrived. */
export function traceWay(index: NetworkIndex, request: TraceRequest, choose: Choose): Way {
  const connection: Mutable<Connection> = {
    originInterfaceId: undefined,
    targetInterfaceId: undefined,
    sketchedSource: undefined,
    translations: [],
    tracked: new Set(),
    forwarders: new Set(),
    egressOnlyGateways: new Set(),
    gatewayLoadBalancerEndpoints: [],
    applianceZones: new Map(),
    natOverPeering: undefined,
  };
  const walkIn = (direction: 'forward' | 'return') =>
    new Walk(
      index,
      direction,
      connection,
      choose,
      request.sourcePort !== undefined,
      policyRequest(request),
    );
  const forward = walkIn('forward');
  const back = walkIn('return');
  const sent = send(forward, connection, request);
  let sourceSeen: string | undefined;
  if (sent !== undefined) {
    const arrived = follow(forward, sent.packet, sent.start.position);
    if (arrived.kind === 'delivered') sourceSeen = describeParty(arrived.packet.source);
    const reply = replyStart(sent, arrived, forward);
    if (reply !== undefined) followReply(back, reply, sent, forward);
    else noteNotEvaluated(forward, sent);
    findCrossChecks(forward, back, sent.start);
  }
  const findings = [...forward.findings, ...back.findings];
  const exposure = exposureOf(forward);
  return {
    verdict: verdictOf(findings),
    forward: { outcome: forward.outcome, hops: forward.hops },
    return: { outcome: back.outcome, hops: back.hops },
    findings,
    ...(exposure === undefined ? {} : { exposure }),
    ...(sourceSeen === undefined ? {} : { sourceSeen }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Sent = { start: Start; target: Target; packet: Packet };
type Reply = { packet: Packet; from: Position };

function policyRequest({ principal, action, resource }: TraceRequest) {
  return {
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
  };
}

/** Finds both ends and builds the first packet; undefined where there is none to send. */
function send(
  walk: Walk,
  connection: Mutable<Connection>,
  request: TraceRequest,
): Sent | undefined {
  walk.outcome = 'lost';
  const protocol = parseProtocol(request.protocol);
  if (protocol === undefined) {
    walk.find('INVALID_REQUEST', 'request', `"${request.protocol}" is no protocol.`);
    return undefined;
  }
  const start = startOf(walk, request.from, request.to);
  if ('kind' in start) return undefined;
  connection.originInterfaceId = start.networkInterface?.id;
  const target = targetOf(walk, start, request.to);
  connection.targetInterfaceId = target.interfaceId;
  const packet = packetOf(request, protocol, start, target);
  start.show(walk, packet);
  showLookup(walk, packet, start, target);
  if (target.problem !== undefined || target.party === undefined) {
    const { problem } = target;
    if (problem !== undefined) {
      walk.find(problem.code, problem.at, problem.message, {
        severity: problem.hopeless ? 'blocks' : 'unknown',
        fix: problem.fix,
        missing: problem.missing,
      });
    }
    walk.end(problem?.hopeless === true ? 'ended' : 'lost');
    return undefined;
  }
  if (!start.addresses.has(target.family)) {
    walk.find(
      'NO_SOURCE_OR_DESTINATION',
      start.networkInterface?.id ?? 'source',
      `The source has no IPv${target.family} address.`,
      { severity: 'blocks' },
    );
    walk.end('ended');
    return undefined;
  }
  return { start, target, packet };
}

function packetOf(
  request: TraceRequest,
  protocol: number | 'all',
  start: Start,
  target: Target,
): Packet {
  const ported = protocol === TCP || protocol === UDP;
  const isIcmp = protocol === ICMP || protocol === ICMPV6;
  return {
    source: start.addresses.get(target.family) ?? { kind: 'any', family: target.family },
    destination: target.party ?? { kind: 'any', family: target.family },
    protocol,
    sourcePort: ported ? (request.sourcePort ?? DEFAULT_SOURCE_PORT) : undefined,
    destinationPort: ported ? request.port : undefined,
    icmpType: isIcmp ? request.port : undefined,
    identity: start.identity,
    crossings: [],
  };
}

function showLookup(walk: Walk, packet: Packet, start: Start, target: Target): void {
  const { lookup } = target;
  if (lookup !== undefined) {
    const answer = target.party === undefined ? 'no answer' : describeParty(target.party);
    const id = start.resolver.kind === 'vpc' ? start.resolver.vpcId : 'public-dns';
    walk.hop(
      'dns-resolver',
      id,
      packet,
      evidence({ kind: 'dns', name: lookup.name, answer }, lookup.refs, lookup.basis),
      {
        effect:
          target.problem === undefined ? 'passes' : target.problem.hopeless ? 'blocks' : 'unknown',
      },
    );
  }
  for (const { code, at, message, ...more } of target.notes) {
    // An endpoint that does not work is why the name leads elsewhere; whether that elsewhere works is not its matter.
    walk.find(code, at, message, code === 'BAD_STATE' ? { ...more, severity: 'warns' } : more);
  }
}

/**
 * Where the reply starts. Without an arrival the return is judged all the same where the destination is known, from
 * the address the request names; not where the way there was lost, since it may have changed addresses.
 */
function replyStart(
  sent: Sent,
  arrived: ReturnType<typeof follow>,
  forward: Walk,
): Reply | undefined {
  if (!isAddress(sent.packet.source) && sent.packet.source.kind === 'any') return undefined;
  if (arrived.kind === 'delivered') {
    return arrived.replyFrom === undefined
      ? undefined
      : { packet: replyTo(arrived.packet), from: arrived.replyFrom };
  }
  if (arrived.kind === 'lost') return undefined;
  const interfaceId = sent.target.interfaceId ?? onlyHolder(forward, sent.packet);
  const record =
    interfaceId === undefined ? undefined : forward.network.networkInterfaces.get(interfaceId);
  const own = record?.privateIps.some(
    ({ address }) => address === describeParty(sent.packet.destination),
  );
  if (record === undefined || own !== true || forward.connection.translations.length > 0)
    return undefined;
  // Had the request arrived, its groups would know the connection.
  forward.connection.tracked.add(record.id);
  return { packet: replyTo(sent.packet), from: { at: 'interface', networkInterfaceId: record.id } };
}

function onlyHolder(walk: Walk, packet: Packet): string | undefined {
  if (!isAddress(packet.destination)) return undefined;
  const [holder, second] = walk.index.addresses.holdersOf(packet.destination);
  return second === undefined ? holder?.networkInterface.id : undefined;
}

function followReply(walk: Walk, reply: Reply, sent: Sent, forward: Walk): void {
  showReplyStart(walk, reply, forward);
  const arrived = follow(walk, reply.packet, reply.from);
  if (arrived.kind !== 'delivered') return;
  const { source } = arrived.packet;
  // A public address that is missing or was not read stands for any: a finding has said so.
  const isAny = !isAddress(source) && isAddress(sent.packet.destination);
  if (!isAny && !sameParty(source, sent.packet.destination)) {
    walk.find(
      'RETURN_SOURCE_MISMATCH',
      walk.hops.at(-1)?.id ?? 'source',
      `The reply comes from ${describeParty(source)}, but the request went to ${describeParty(sent.packet.destination)}.`,
    );
  }
}

function showReplyStart(walk: Walk, { packet, from }: Reply, forward: Walk): void {
  const last = forward.hops.at(-1);
  if (last?.kind === 'aws-service' || last?.kind === 'internet' || last?.kind === 'on-premises') {
    walk.hop(last.kind, last.id, packet, last.evidence);
  }
  if (from.at !== 'interface') return;
  const record = walk.network.networkInterfaces.get(from.networkInterfaceId);
  const endpoint = walk.index.endpointOfInterface(from.networkInterfaceId);
  if (endpoint !== undefined) {
    const shown = evidence(
      {
        kind: 'interface',
        networkInterface: from.networkInterfaceId,
        address: describeParty(packet.source),
      },
      [endpoint.id],
    );
    walk.hop('vpc-endpoint', endpoint.id, packet, shown);
  } else if (record !== undefined) showInterface(walk, packet, record);
}

function noteNotEvaluated(walk: Walk, { packet }: Sent): void {
  if (isAddress(packet.source) || packet.source.kind !== 'any') return;
  walk.find(
    'UNIDIRECTIONAL_PATH_ANALYSIS_ONLY',
    walk.hops[0]?.id ?? 'source',
    'Only the way there is judged: nobody in particular sent it, so there is nobody to answer.',
  );
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'blocks')) return 'blocked';
  return findings.some(({ severity }) => severity === 'unknown') ? 'unknown' : 'reachable';
}
