import type { Network } from '../network/network';
import { type BreakEven, breakEven, weighed } from '../pricing/breakEven';
import { roundUsd } from '../pricing/volume';
import type { Finding, Hop, HopKind, Verdict } from '../routing/trace';
import { verdictRank } from '../routing/verdictRank';
import type { Answer } from './answer';

type Sides<T> = { with: T; without: T };

/** What an endpoint changes, between the request with it and the request without. */
export type Difference = {
  verdict: Sides<Verdict>;
  hops: { onlyWith: readonly string[]; onlyWithout: readonly string[] };
  exposure: Sides<string | null>;
  /** The source address as the service sees it. */
  sourceSeen: Sides<string | null>;
  /** Internet and NAT gateways on the way, and the internet itself. */
  internetHops: Sides<readonly string[]>;
  /** How often the way there leaves one Availability Zone for another. */
  zoneCrossings: Sides<number>;
  /** Security groups and network ACLs that judge the request on one side alone. */
  filters: { onlyWith: readonly string[]; onlyWithout: readonly string[] };
  /** Endpoint policies that the request meets, and what they say. */
  policies: Sides<readonly { endpointId: string; decision: string; statement: string | null }[]>;
  /**
   * What the endpoint adds or, below zero, saves, were each way there for this request alone. The break-even takes
   * what `without` pays by the hour as paid anyway, on both ways: a NAT gateway mostly serves others too. Null where
   * one of the two does not arrive: then there is nothing to weigh.
   */
  cost: { perGb: number; perMonth: number; breakEven: BreakEven | null };
  limits: Sides<readonly Limit[]>;
  /** Whether the endpoint makes the request fail, or its answer unknown, where it would have worked. */
  regression: { findings: readonly Finding[] } | null;
};

/** What a component does not carry. */
export type Limit = { at: string; maxPacketBytes: number; idleTimeoutSeconds: number };

export function differenceOf(network: Network, withIt: Answer, without: Answer): Difference {
  const sides = <T>(read: (answer: Answer) => T): Sides<T> => ({
    with: read(withIt),
    without: read(without),
  });
  return {
    verdict: sides((answer) => answer.verdict),
    hops: onlyOnOneSide(sides((answer) => answer.forward.hops.map((hop) => hop.id))),
    exposure: sides((answer) => answer.exposure ?? null),
    sourceSeen: sides((answer) => answer.sourceSeen ?? null),
    internetHops: sides((answer) => idsOf(answer, internetKinds)),
    zoneCrossings: sides((answer) => zoneCrossings(answer.forward.hops)),
    filters: onlyOnOneSide(sides((answer) => idsOf(answer, filterKinds))),
    policies: sides(policiesOf),
    cost: {
      perGb: roundUsd(withIt.cost.perGb - without.cost.perGb),
      perMonth: roundUsd(withIt.cost.perMonth - without.cost.perMonth),
      breakEven: arrives(withIt) && arrives(without) ? breakEvenOf(withIt, without) : null,
    },
    limits: sides((answer) => limitsOf(network, answer.forward.hops)),
    regression: regressionOf(withIt, without),
  };
}

function breakEvenOf(withIt: Answer, without: Answer): BreakEven {
  const { candidate, incumbent } = weighed(withIt.cost, without.cost);
  return breakEven(candidate, incumbent);
}

function arrives(answer: Answer): boolean {
  return answer.forward.outcome === 'delivered';
}

const internetKinds: ReadonlySet<HopKind> = new Set<HopKind>([
  'internet-gateway',
  'egress-only-internet-gateway',
  'nat-gateway',
  'internet',
]);
const filterKinds: ReadonlySet<HopKind> = new Set<HopKind>(['security-group', 'network-acl']);

function idsOf(answer: Answer, kinds: ReadonlySet<HopKind>): string[] {
  const ids = answer.forward.hops.filter((hop) => kinds.has(hop.kind)).map((hop) => hop.id);
  return [...new Set(ids)];
}

function onlyOnOneSide(ids: Sides<readonly string[]>) {
  const without = new Set(ids.without);
  const withIt = new Set(ids.with);
  return {
    onlyWith: [...withIt].filter((id) => !without.has(id)),
    onlyWithout: [...without].filter((id) => !withIt.has(id)),
  };
}

function zoneCrossings(hops: readonly Hop[]): number {
  const zones = hops.flatMap((hop) => hop.availabilityZone ?? []);
  return zones.filter((zone, index) => index > 0 && zone !== zones[index - 1]).length;
}

function policiesOf(answer: Answer) {
  return answer.forward.hops.flatMap(({ kind, id, evidence }) =>
    kind === 'endpoint-policy' && evidence.kind === 'policy'
      ? [{ endpointId: id, decision: evidence.decision, statement: evidence.statement ?? null }]
      : [],
  );
}

/**
 * Packet sizes and idle times of what the packet goes through. A NAT gateway's 8,500 bytes fall to 1,500 towards
 * the internet.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
 * Interface endpoints' idle time stands in AWS's blog alone ("long-running TCP connections within VPC networking").
 */
function limitsOf(network: Network, hops: readonly Hop[]): Limit[] {
  return hops.flatMap(({ kind, id }) => {
    if (kind === 'nat-gateway') return [{ at: id, maxPacketBytes: 1500, idleTimeoutSeconds: 350 }];
    if (kind !== 'vpc-endpoint' || network.vpcEndpoints.get(id)?.type !== 'Interface') return [];
    return [{ at: id, maxPacketBytes: 8500, idleTimeoutSeconds: 350 }];
  });
}

/** What stands in the way with the endpoint and not without it. */
function regressionOf(withIt: Answer, without: Answer): Difference['regression'] {
  if (verdictRank[withIt.verdict] <= verdictRank[without.verdict]) return null;
  const known = new Set(without.findings.map((finding) => `${finding.code} ${finding.at}`));
  const findings = withIt.findings.filter(
    (finding) =>
      (finding.severity === 'blocks' || finding.severity === 'unknown') &&
      !known.has(`${finding.code} ${finding.at}`),
  );
  return { findings };
}
