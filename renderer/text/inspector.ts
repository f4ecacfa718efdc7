import type { CollectionName } from '../../shared/network/network';
import { counted } from './format';
import { heading, kindNames } from './kinds';

export const inspectorWords = {
  wholeModel: 'Whole model',
  properties: 'Properties',
  tags: 'Tags',
  noTags: 'No tags',
  rules: 'Rules',
  routes: 'Routes',
  entries: 'Entries',
  references: 'Referred to by',
  noReferences: 'Nothing in this model refers to it.',
  referencesPending: 'Looking for what refers to it.',
  raw: 'JSON',
  state: 'State',
  notRead: 'not read',
  notInModel: 'not in this model',
  inbound: 'Inbound',
  outbound: 'Outbound',
  noRules: 'No rules: nothing passes.',
  traffic: 'Traffic',
  source: 'Source',
  destination: 'Destination',
  target: 'Target',
  rule: 'Rule',
  action: 'Action',
  allow: 'Allow',
  deny: 'Deny',
  localTarget: 'local',
  noRoutes: 'No routes.',
  entriesNotRead: 'Its entries were not read.',
  noEntries: 'No entries.',
  cidr: 'CIDR',
  description: 'Description',
  routesNotRead: 'Its routes were not read.',
  propagated: 'propagated',
  advertised: 'advertised',
  blackhole: 'blackhole',
  policy: 'Policy',
  members: 'Members',
  showInDiagram: 'Show in diagram',
  gone: 'This is not in the model any more.',
  drawnByHand: 'drawn by hand',
  noGaps: 'Everything that was asked for was read.',
  noGapsDrawn: 'All of it was drawn here: nothing is unknown.',
  counts: 'By kind',
  showAll: (characters: number) => `Show all ${counted(characters, 'character')}`,
  showLess: 'Show less',
  filterTo: (kind: CollectionName) => `Show only ${kindNames[kind].many}`,
} as const;

export function accountsText(count: number): string {
  return count === 0 ? '' : counted(count, 'account');
}

export function kindText(collection: CollectionName): string {
  return heading(kindNames[collection].one);
}

/** `privateIps.address` as people read it: `private ips, address`. */
export function propertyText(path: string): string {
  return path
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('.', ', ')
    .replace(/\b(ip|ips|id|ids|dns|vpc|acl|arn|cidr)\b/g, (word) =>
      word.endsWith('s') && word !== 'dns'
        ? `${word.slice(0, -1).toUpperCase()}s`
        : word.toUpperCase(),
    );
}
