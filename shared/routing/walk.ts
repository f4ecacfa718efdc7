import type { FindingCode } from './codes';
import { severityOf } from './codes';
import type { Fix } from './fix';
import { hopDetails } from './hopDetails';
import type { NetworkIndex } from './index/networkIndex';
import type { Packet, Party } from './packet';
import { viewOf } from './packet';
import type { Position, Zone } from './position';
import type { Evidence, Finding, Hop, HopKind, Leg, PacketView, Severity } from './trace';

/** What a step answers. */
export type Step =
  | { kind: 'go'; packet: Packet; to: Position }
  /** `replyFrom` is where the answer starts; absent where nobody can say. */
  | { kind: 'delivered'; packet: Packet; replyFrom?: Position }
  /** No route, no name, a dead target: a finding said why. */
  | { kind: 'ended' }
  /** What was not read hides the way on: a finding said what. */
  | { kind: 'lost' };

export const ended: Step = { kind: 'ended' };
export const lost: Step = { kind: 'lost' };

export function go(packet: Packet, to: Position): Step {
  return { kind: 'go', packet, to };
}

/** A rewriting of the source address, so that the reply can be rewritten back. */
export type Translation = {
  at: string;
  /** For an internet gateway: the VPC it did so for. */
  vpcId?: string;
  /** The packet as it came, and the address it left with. */
  before: Packet;
  after: Party;
};

/** What stateful components remember of a connection from its first packet to its reply. */
export type Connection = {
  readonly originInterfaceId: string | undefined;
  /** The interface the request names, where it names one and not just an address. */
  readonly targetInterfaceId: string | undefined;
  /** An interface that nobody built, asked about by its subnet. */
  sketchedSource: { address: Party; subnetId: string } | undefined;
  readonly translations: Translation[];
  /** Interfaces whose groups saw the first packet. */
  readonly tracked: Set<string>;
  /** Appliances that forwarded it. */
  readonly forwarders: Set<string>;
  readonly egressOnlyGateways: Set<string>;
  readonly gatewayLoadBalancerEndpoints: string[];
  /** The zone in which a transit gateway attachment handed it on: appliance mode keeps replies there. */
  readonly applianceZones: Map<string, Zone>;
  /** A NAT gateway sent it over a peering: its replies come back that way whatever the routes say. */
  natOverPeering: { natAddress: Party; peeringId: string; vpcId: string } | undefined;
};

/** Picks among ways that AWS may choose; `options` name them in canonical order. */
export type Choose = (options: readonly string[]) => number;

type FindingMore = {
  fix?: Fix | undefined;
  severity?: Severity;
  missing?: Finding['missing'] | undefined;
};

type HopMore = { effect?: Hop['effect'] };

/** The record of one direction, as the steps write it. */
export class Walk {
  readonly hops: Hop[] = [];
  readonly findings: Finding[] = [];
  outcome: Leg['outcome'] = 'not-evaluated';
  #viewed: { packet: Packet; view: PacketView } | undefined;

  constructor(
    readonly index: NetworkIndex,
    readonly direction: 'forward' | 'return',
    readonly connection: Connection,
    readonly choose: Choose,
    /** Whether the request named its source port; else it is one of many ephemeral ones. */
    readonly sourcePortGiven: boolean,
    readonly policyRequest: PolicyRequest,
  ) {}

  get network() {
    return this.index.network;
  }

  hop(kind: HopKind, id: string, packet: Packet, evidence: Evidence, more: HopMore = {}): void {
    const { name, account, region, availabilityZone } = hopDetails(this.network, kind, id);
    // All hops have one shape: hops are many, and spreading what a hop happens to have cost a tenth of a trace.
    this.hops.push({
      kind,
      id,
      name,
      account,
      region,
      availabilityZone,
      evidence,
      packet: this.#viewOf(packet),
      effect: more.effect ?? 'passes',
    });
  }

  /** Most hops pass a packet on as it came: its view is made once for all of them. */
  #viewOf(packet: Packet): PacketView {
    if (this.#viewed?.packet !== packet) this.#viewed = { packet, view: viewOf(packet) };
    return this.#viewed.view;
  }

  /** Speaks of the hop that was made last, which then blocks too where the finding does. */
  find(code: FindingCode, at: string, message: string, more: FindingMore = {}): void {
    const severity = more.severity ?? severityOf(code);
    const finding: Finding = { code, severity, direction: this.direction, at, message };
    const last = this.hops.at(-1);
    if (last !== undefined) {
      finding.hop = this.hops.length - 1;
      if (severity === 'blocks') last.effect = 'blocks';
      else if (severity === 'unknown' && at === last.id) this.#doubt(last);
    }
    if (more.fix !== undefined) finding.fix = more.fix;
    if (more.missing !== undefined) finding.missing = more.missing;
    const known = this.findings.some(
      (other) => other.code === code && other.at === at && other.message === message,
    );
    if (!known) this.findings.push(finding);
  }

  /** Ends this direction: a packet that does not arrive stops at the hop it met last. */
  end(outcome: Leg['outcome']): void {
    this.outcome = outcome;
    const last = this.hops.at(-1);
    if (last === undefined) return;
    if (outcome === 'ended') last.effect = 'blocks';
    if (outcome === 'lost') this.#doubt(last);
  }

  #doubt(hop: Hop): void {
    if (hop.effect === 'passes') hop.effect = 'unknown';
  }
}

/** Who asks for what, where the request says so: endpoint policies want to know. */
export type PolicyRequest = { principal?: string; action?: string; resource?: string };

/** Evidence with its common properties filled in. It takes over `fields`, which callers write in place: hops are many. */
export function evidence<K extends Evidence['kind']>(
  fields: { kind: K } & Omit<Extract<Evidence, { kind: K }>, 'basis' | 'refs'>,
  refs: readonly (string | undefined)[] = [],
  basis: Evidence['basis'] = 'model',
): Evidence {
  const whole = fields as { basis?: string; refs?: readonly (string | undefined)[] };
  whole.basis = basis;
  whole.refs = refs.includes(undefined) ? refs.filter((ref) => ref !== undefined) : refs;
  return whole as Evidence;
}
