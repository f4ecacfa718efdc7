import { z } from 'zod';
import { parseCidr } from '../../address/cidr';
import { parseIp } from '../../address/ip';
import {
  type Declared,
  DeclaredAppliance,
  DeclaredHostedZone,
  DeclaredInboundResolver,
  DeclaredOnPremisesNetwork,
  DeclaredResolverRule,
} from '../../network/declared';
import type { Diff } from '../../network/diff';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const DeclareFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hostedZones'), fact: DeclaredHostedZone }),
  z.object({ kind: z.literal('resolverRules'), fact: DeclaredResolverRule }),
  z.object({ kind: z.literal('inboundResolvers'), fact: DeclaredInboundResolver }),
  z.object({ kind: z.literal('onPremisesNetworks'), fact: DeclaredOnPremisesNetwork }),
  z.object({ kind: z.literal('appliances'), fact: DeclaredAppliance }),
]);
export type DeclareFact = z.infer<typeof DeclareFact>;

/** States what EC2's API cannot show, or states it anew under the same id. */
export function declareFact(network: Network, params: DeclareFact): Result<Diff, Refusal> {
  const not = refusedFact(network, params);
  if (not) return not;
  const before = network.declared;
  const others = (before[params.kind] as { id: string }[]).filter(
    ({ id }) => id !== params.fact.id,
  );
  const after = { ...before, [params.kind]: [...others, params.fact] };
  return ok([{ kind: 'declared', before, after }]);
}

export const WithdrawFact = z.object({
  kind: z.enum([
    'hostedZones',
    'resolverRules',
    'inboundResolvers',
    'onPremisesNetworks',
    'appliances',
  ]),
  id: z.string(),
});
export type WithdrawFact = z.infer<typeof WithdrawFact>;

export function withdrawFact(network: Network, { kind, id }: WithdrawFact): Result<Diff, Refusal> {
  const before = network.declared;
  const facts = before[kind] as { id: string }[];
  if (!facts.some((fact) => fact.id === id)) return refused('no-such-fact', kind, id);
  const after = { ...before, [kind]: facts.filter((fact) => fact.id !== id) } as Declared;
  return ok([{ kind: 'declared', before, after }]);
}

type Refused = { ok: false; error: Refusal };

function refusedFact(network: Network, { kind, fact }: DeclareFact): Refused | undefined {
  switch (kind) {
    case 'hostedZones':
    case 'resolverRules': {
      const unknown = fact.vpcIds.find((id) => !network.vpcs.has(id));
      if (unknown !== undefined) return refused('no-such-vpc', unknown);
      return kind === 'resolverRules' ? refusedAddresses(fact.targetIps) : undefined;
    }
    case 'inboundResolvers': {
      const vpc = find(network, 'vpcs', fact.vpcId);
      return vpc.ok ? refusedAddresses(fact.addresses) : vpc;
    }
    case 'onPremisesNetworks': {
      const wrong = fact.cidrs.find((cidr) => parseCidr(cidr) === undefined);
      return wrong === undefined ? undefined : refused('fact-address-wrong', wrong);
    }
    case 'appliances': {
      const appliance = find(network, 'networkInterfaces', fact.networkInterfaceId);
      return appliance.ok ? undefined : appliance;
    }
  }
}

/** A resolver's target may name its port: `10.0.0.2:53`. */
function refusedAddresses(addresses: readonly string[]): Refused | undefined {
  const wrong = addresses.find(
    (text) => parseIp(text) === undefined && parseIp(text.replace(/:\d+$/, '')) === undefined,
  );
  return wrong === undefined ? undefined : refused('fact-address-wrong', wrong);
}
