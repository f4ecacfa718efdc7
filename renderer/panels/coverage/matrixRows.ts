import type {
  GroupedCoverage,
  VpcGroups,
  WorkloadGroup,
} from '../../../shared/compare/coverageGroups';
import { type Access, accesses } from '../../../shared/compare/coverageMatrix';

export type MatrixRow =
  | { kind: 'vpc'; vpc: VpcGroups; open: boolean }
  | { kind: 'group'; group: WorkloadGroup; vpc: VpcGroups };

/** The lines of the matrix, one below the other; those of a closed VPC are left out. */
export function matrixRows(
  { vpcs }: Pick<GroupedCoverage, 'vpcs'>,
  closed: ReadonlySet<string>,
): MatrixRow[] {
  return vpcs.flatMap((vpc) => {
    const open = !closed.has(vpc.vpcId ?? '');
    const groups = open ? vpc.groups : [];
    return [
      { kind: 'vpc', vpc, open } as const,
      ...groups.map((group) => ({ kind: 'group', group, vpc }) as const),
    ];
  });
}

/** How many cells there are of each access, closed VPCs included. */
export function accessCounts({ vpcs }: Pick<GroupedCoverage, 'vpcs'>): [Access, number][] {
  const counts = new Map<Access, number>(accesses.map((access) => [access, 0]));
  for (const { groups } of vpcs)
    for (const { cells } of groups)
      for (const { access } of cells) counts.set(access, (counts.get(access) ?? 0) + 1);
  return [...counts];
}
