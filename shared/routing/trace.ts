import type { FindingCode } from './codes';
import type { Fix } from './fix';
import type { TraceRequest } from './request';

/** Bumped when a property changes its meaning; new properties may come without. */
export const TRACE_VERSION = 1;

/** Where several hold, blocked outranks unknown, unknown outranks reachable. */
export type Verdict = 'reachable' | 'blocked' | 'unknown';

/**
 * How one direction went. `delivered` means that every step was there; filters on the way may still have said no.
 * `ended`: no route, no name or a dead target stopped it. `lost`: what was not read hides how it goes on.
 * `not-evaluated`: a return that has nowhere to start from.
 */
export type LegOutcome = 'delivered' | 'ended' | 'lost' | 'not-evaluated';

export type Leg = { outcome: LegOutcome; hops: readonly Hop[] };

export type HopKind =
  | 'instance'
  | 'network-interface'
  | 'dns-resolver'
  | 'security-group'
  | 'network-acl'
  | 'subnet'
  | 'route-table'
  | 'internet-gateway'
  | 'egress-only-internet-gateway'
  | 'nat-gateway'
  | 'vpc-endpoint'
  | 'endpoint-policy'
  | 'vpc-peering-connection'
  | 'transit-gateway'
  | 'transit-gateway-attachment'
  | 'transit-gateway-route-table'
  | 'vpn-gateway'
  | 'load-balancer'
  | 'appliance'
  | 'aws-service'
  | 'internet'
  | 'on-premises';

export type Hop = {
  kind: HopKind;
  /** AWS's own id; else `internet`, `aws-service:<service>@<region>`, `on-premises:<cidr>`. */
  id: string;
  name?: string;
  account?: string;
  region?: string;
  availabilityZone?: string;
  evidence: Evidence;
  /** The packet as it leaves this hop. */
  packet: PacketView;
  /** What this hop did: `blocks` stays on the way as "would go past it". */
  effect: 'passes' | 'blocks' | 'unknown';
};

/** `basis` says where the fact comes from; `refs` are the ids it names, for links. */
export type Evidence = {
  basis: 'model' | 'declared' | 'assumed';
  refs: readonly string[];
} & (
  | {
      kind: 'route';
      destination: string;
      target: string;
      origin: string;
      state?: string;
    }
  | { kind: 'no-route' }
  | {
      kind: 'security-group-rule';
      direction: 'inbound' | 'outbound';
      rule?: string;
      protocol: string;
      ports?: string;
      peer: string;
    }
  | { kind: 'no-rule'; direction: 'inbound' | 'outbound' }
  /** Replies of a connection that a stateful component let through. */
  | { kind: 'tracked-connection' }
  | {
      kind: 'network-acl-entry';
      direction: 'inbound' | 'outbound';
      ruleNumber: number;
      action: 'allow' | 'deny';
    }
  | { kind: 'policy'; statement?: string; decision: 'allow' | 'deny' | 'depends' | 'unreadable' }
  | { kind: 'dns'; name: string; answer: string }
  | { kind: 'translation'; from: string; to: string }
  | { kind: 'address'; address: string }
  | { kind: 'interface'; networkInterface: string; address: string }
  | { kind: 'state'; state: string }
  | { kind: 'not-read'; call: string }
  | { kind: 'none' }
);

export type PacketView = {
  source: string;
  destination: string;
  protocol: string;
  sourcePort?: number;
  destinationPort?: number;
};

export type Severity = 'blocks' | 'warns' | 'unknown' | 'info';

export type Finding = {
  code: FindingCode;
  severity: Severity;
  direction: 'forward' | 'return';
  /** The id of the resource that decides. */
  at: string;
  /** The hop it belongs to, as an index into that direction's hops; absent where no hop was made for it. */
  hop?: number;
  message: string;
  /** The smallest change that would mend it. */
  fix?: Fix;
  /** The read that is missing, for severity `unknown`. */
  missing?: { call: string; account?: string; region?: string };
};

export type Exposure = 'private' | 'aws-public-address' | 'internet';

/** One way that AWS may choose. */
export type Way = {
  verdict: Verdict;
  forward: Leg;
  return: Leg;
  findings: readonly Finding[];
  /** Absent where the request never left its source. */
  exposure?: Exposure;
  /** The address the destination sees. */
  sourceSeen?: string;
};

export type Alternative = Way & { when: string };

/** The answer, without its cost: `shared/pricing` adds that. Stable and versioned: the command line prints it as it is. */
export type Trace = Way & {
  version: typeof TRACE_VERSION;
  id: string;
  request: TraceRequest;
  /** Empty unless AWS may choose between several ways; then all of them, and the top level repeats the worst. */
  alternatives: readonly Alternative[];
};
