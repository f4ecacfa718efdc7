import type {
  GroupCell,
  GroupedCoverage,
  WorkloadGroup,
} from '../../shared/compare/coverageGroups';
import type { Access } from '../../shared/compare/coverageMatrix';
import { number } from './format';
import { serviceTitle } from './request/hops';

export const coverageWords = {
  view: 'Coverage',
  grid: 'Which way each workload takes to each service',
  workload: 'Workload',
  grouped: 'grouped by owner and VPC',
  filterWorkloads: 'Filter workloads',
  subnets: { one: 'Subnet', all: 'Subnets' },
  services: { one: 'Service', all: 'Services' },
  hint: 'A cell opens its path. Arrow keys move.',
  working: 'Following requests',
  stop: 'Stop',
  stopped: 'Stopped before every request was followed.',
  restart: 'Start again',
  noWorkloads: 'The model holds no workloads',
  noWorkloadsHint: 'Instances and network interfaces are what sends requests.',
  allHidden: 'No workload passes the filter',
  showAll: 'Show all',
  back: 'Back to the advisor',
} as const;

/** Short enough for a cell; the letter stands in the mark. */
export const accessFaces: Record<Access, { letter: string; cell: string; legend: string }> = {
  'private-endpoint': { letter: 'E', cell: 'Endpoint', legend: 'Endpoint' },
  'nat-gateway': { letter: 'N', cell: 'NAT', legend: 'NAT' },
  'internet-gateway': { letter: 'I', cell: 'Internet', legend: 'Internet gateway' },
  other: { letter: 'O', cell: 'Other', legend: 'Another private way' },
  blocked: { letter: 'B', cell: 'Blocked', legend: 'Blocked' },
  unknown: { letter: 'U', cell: 'Unknown', legend: 'Unknown' },
};

/** `1 of 2` where the workloads of a group go different ways. */
export function mixedText(cell: GroupCell, { size }: WorkloadGroup): string | undefined {
  return cell.count === size ? undefined : `${cell.count} of ${size}`;
}

/** What a screen reader says, and the tooltip. */
export function cellText(group: WorkloadGroup, cell: GroupCell, service: string): string {
  const { legend } = accessFaces[cell.access];
  const mixed = mixedText(cell, group);
  const reasons = cell.because.map(({ code, at }) => `${code} at ${at}`).join(', ');
  const detail = cell.via === undefined ? reasons : `via ${cell.via}`;
  return [
    `${group.name} to ${serviceTitle(service)}: ${legend}`,
    ...(mixed === undefined ? [] : [mixed]),
    ...(detail === '' ? [] : [detail]),
  ].join(', ');
}

/** `15 of 214 workload groups, 135 answers`. */
export function coverageHint({ groups, services }: GroupedCoverage): string {
  const shown =
    groups.shown === groups.total
      ? `${number(groups.total)} workload groups`
      : `${number(groups.shown)} of ${number(groups.total)} workload groups`;
  return `${shown}, ${number(groups.shown * services.length)} answers for HTTPS`;
}

export function progressText(done: number, total: number): string {
  return `${coverageWords.working}: ${number(done)} of ${number(total)}`;
}
