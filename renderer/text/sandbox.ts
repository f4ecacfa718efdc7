import type { BaseKind } from '../store/sandbox/baseKind';
import type { DiffCounts } from '../store/sandbox/diffCounts';
import { counted, list } from './format';
import { heading, kindNames } from './kinds';

export const sandboxWords = {
  sandbox: 'Sandbox',
  draw: 'Draw',
  drawMore: 'More to draw',
  addMore: 'More to add',
  dragHint: 'Drag it to its place, or press to choose the place',
  hide: 'Hide the sandbox',
  changes: 'Changes',
  change: 'Try a change',
  tryIt: 'Try in sandbox',
  addThis: 'Add this endpoint',
  putToUse: 'Put it to use',
  noChanges: 'Nothing was changed. What you try here never reaches the account.',
  emptyCanvas: 'An empty canvas',
  emptyCanvasHint: 'Draw a network from here; AWS’s own rules are checked while you do.',
  addFirst: 'Add a VPC',
  noSketch: 'Nothing was drawn yet.',
  returnToBase: 'Return to the base',
  returned: 'Back at the base. Undo brings the changes back.',
  now: 'now',
  undone: 'undone',
} as const;

/** What the palette calls its things. */
export const paletteNames = {
  vpc: 'VPC',
  subnet: 'Subnet',
  endpoint: 'Endpoint',
  internetGateway: 'Internet gateway',
  natGateway: 'NAT gateway',
  peering: 'Peering',
  routeTable: 'Route table',
  securityGroup: 'Security group',
  instance: 'Instance',
  function: 'Function',
  task: 'Container task',
  database: 'Database',
  transitGateway: 'Transit gateway',
  attachment: 'Transit attachment',
  egressOnlyGateway: 'Egress-only gateway',
  networkAcl: 'Network ACL',
  prefixList: 'Prefix list',
  loadBalancer: 'Load balancer',
  endpointService: 'Endpoint service',
  vpnGateway: 'VPN gateway',
  customerGateway: 'Customer gateway',
  vpnConnection: 'VPN connection',
  onPremises: 'On premises',
  template: 'Template',
} as const;

/** What the edits lie on, as the pill in the top bar says it while none is in force. */
export const baseNames: Record<BaseKind, string> = {
  scan: 'As scanned',
  import: 'As imported',
  sample: 'Sample',
  saved: 'As saved',
  sketch: 'Sketch',
};

/** `Sandbox: 2 changes`; a sketch is nothing but changes, and says no number. */
export function pillText(base: BaseKind, changes: number): string {
  if (changes === 0 || base === 'sketch') return baseNames[base];
  return `${sandboxWords.sandbox}: ${counted(changes, 'change')}`;
}

export function undoText(label: string | undefined): string {
  return label === undefined ? 'Undo' : `Undo: ${label}`;
}

export function redoText(label: string | undefined): string {
  return label === undefined ? 'Redo' : `Redo: ${label}`;
}

export function undoneText(label: string): string {
  return `Undone: ${label}`;
}

export function redoneText(label: string): string {
  return `Redone: ${label}`;
}

/** `Adds 1 VPC endpoint and 2 network interfaces, changes 2 route tables`. */
export function countsText({ added, changed, removed }: DiffCounts): string {
  const parts = [
    ...countsPart('adds', added),
    ...countsPart('changes', changed),
    ...countsPart('removes', removed),
  ];
  return heading(parts.join(', '));
}

function countsPart(verb: string, counts: DiffCounts['added']): string[] {
  const told = [...counts].map(([kind, count]) =>
    counted(count, kindNames[kind].one, kindNames[kind].many),
  );
  return told.length === 0 ? [] : [`${verb} ${list(told)}`];
}
