import type { VpcForm } from './diagram';

export type VpcSize = { key: string; subnets: number; endpoints: number; connections: number };

/** Every VPC in full up to this many subnets; beyond, the weightiest ones until they have used it up. */
const fullSubnets = 150;
/** Beyond this even subnets with counts are too many to find one's way in. */
const compactSubnets = 2500;

/**
 * Which form a VPC has until the user chooses one. Small models are drawn in full. In larger ones the most connected
 * and fullest VPCs are, the others show their subnets with counts; a huge model starts as cards.
 */
export function defaultForms(vpcs: readonly VpcSize[]): Map<string, VpcForm> {
  const total = vpcs.reduce((sum, vpc) => sum + vpc.subnets, 0);
  if (total <= fullSubnets) return new Map(vpcs.map((vpc) => [vpc.key, 'full']));
  const rest: VpcForm = total > compactSubnets ? 'card' : 'compact';
  const forms = new Map<string, VpcForm>(vpcs.map((vpc) => [vpc.key, rest]));
  if (rest === 'card') return forms;
  let left = fullSubnets;
  for (const vpc of [...vpcs].sort((a, b) => weight(b) - weight(a))) {
    if (vpc.subnets > left) continue;
    forms.set(vpc.key, 'full');
    left -= vpc.subnets;
  }
  return forms;
}

function weight(vpc: VpcSize): number {
  return vpc.subnets + 2 * vpc.endpoints + 4 * vpc.connections;
}
