import type { TreeItem } from '../store/resources/tree';
import { counted, number } from './format';
import { shortened } from './inert';
import { heading, kindNames } from './kinds';
import { words } from './words';

export function filterPlaceholder(count: number | undefined): string {
  return count === undefined ? 'Filter resources' : `Filter ${counted(count, 'resource')}`;
}

/** What a line of the tree is called. */
export function treeTitle({ kind, title, collection }: TreeItem): string {
  if (kind === 'heading' && collection !== undefined) return heading(kindNames[collection].many);
  if (kind === 'region' && title === '') return words.regionUnknown;
  if (kind === 'zone' && title === '') return words.zoneUnknown;
  return title;
}

/** The figure at its end: `×12` for a group that the diagram draws as one, else how many it holds. */
export function treeCount({ kind, count, children }: TreeItem): string {
  if (kind === 'group') return `×${number(children.length)}`;
  return count > 0 ? number(count) : '';
}

/** What a screen reader says after the title: what tells it from its like, then what it is and holds. */
export function treeAside(item: TreeItem): string {
  const words = [item.detail ?? '', treeKind(item)];
  return shortened(words.filter((word) => word !== '').join(' '), 300);
}

function treeKind({ kind, collection, count }: TreeItem): string {
  const parts = [
    kind === 'resource' && collection !== undefined ? kindNames[collection].one : '',
    kind === 'region' ? 'Region' : '',
    kind === 'zone' ? 'Availability Zone' : '',
    count > 0 ? counted(count, 'resource') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
