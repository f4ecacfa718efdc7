import { describe, expect, it } from 'vitest';
import { treeMove, typeAhead } from '../../../../renderer/panels/tree/treeKeys';
import {
  openAtFirst,
  visibleRows,
  withAncestors,
} from '../../../../renderer/panels/tree/visibleRows';
import { indexNetwork } from '../../../../renderer/store/resources/resourceIndex';
import { instance, networkOf, subnet, vpc } from '../../../support/builders';
import { finished } from '../../support/finished';

const { tree } = finished(
  indexNetwork(
    networkOf(
      vpc('shop'),
      subnet('private', { vpc: 'shop' }),
      instance('web', { subnet: 'private' }),
    ),
  ),
);
const [region = ''] = tree.roots;
const shop = tree.itemOf({ collection: 'vpcs', key: 'shop' }) ?? '';
const web = tree.itemOf({ collection: 'instances', key: 'web' }) ?? '';
const titles = (rows: ReturnType<typeof visibleRows>) => rows.map(({ item }) => item.title);

describe('visibleRows', () => {
  it('shows the children of open lines only', () => {
    expect(titles(visibleRows(tree, new Set(), undefined))).toEqual(['us-east-1']);
    expect(titles(visibleRows(tree, new Set([region]), undefined))).toContain('shop');
  });

  it('tells a screen reader where in its set a line stands', () => {
    const [first] = visibleRows(tree, new Set([region]), undefined);
    expect(first).toMatchObject({ position: 1, setSize: 1, expanded: true });
  });

  it('shows a match with everything that leads to it, and nothing else', () => {
    const rows = visibleRows(tree, new Set(), withAncestors(tree, [web]));
    expect(titles(rows)).toEqual(['us-east-1', 'shop', 'us-east-1a', 'private', 'web']);
  });
});

describe('openAtFirst', () => {
  it('opens the fullest VPC down to its subnets', () => {
    const lines = visibleRows(tree, openAtFirst(tree), undefined).slice(0, 4);
    expect(titles(lines)).toEqual(['us-east-1', 'shop', 'us-east-1a', 'private']);
    expect(lines.map(({ item }) => item.level)).toEqual([1, 2, 3, 4]);
    expect(lines.map(({ expanded }) => expanded)).toEqual([true, true, true, false]);
  });
});

describe('treeMove', () => {
  const rows = visibleRows(tree, new Set([region]), undefined);
  const atShop = rows.findIndex(({ item }) => item.id === shop);

  it.each([
    ['ArrowDown', 0, { kind: 'focus', index: 1 }],
    ['ArrowUp', 0, { kind: 'focus', index: 0 }],
    ['End', 0, { kind: 'focus', index: rows.length - 1 }],
    ['Home', rows.length - 1, { kind: 'focus', index: 0 }],
    ['ArrowRight', 0, { kind: 'focus', index: 1 }],
    ['ArrowRight', atShop, { kind: 'open', index: atShop }],
    ['ArrowLeft', 0, { kind: 'close', index: 0 }],
    ['ArrowLeft', atShop, { kind: 'focus', index: 0 }],
    ['Enter', atShop, { kind: 'select', index: atShop }],
    ['x', 0, undefined],
  ])('answers %s on line %i', (key, index, move) => {
    expect(treeMove(rows, index, key)).toEqual(move);
  });
});

describe('typeAhead', () => {
  const rows = visibleRows(tree, openAtFirst(tree), undefined);

  it('goes to the next line that starts so, going round', () => {
    const at = typeAhead(rows, 0, 'p') ?? -1;
    expect(rows[at]?.item.title).toBe('private');
    expect(rows[typeAhead(rows, at, 'U') ?? -1]?.item.title).toBe('us-east-1');
  });

  it('goes from line to line by one letter, and by more only where the line no longer fits', () => {
    const zone = typeAhead(rows, 0, 'u') ?? -1;
    expect(rows[zone]?.item.title).toBe('us-east-1a');
    expect(typeAhead(rows, zone, 'us-east-1a')).toBe(zone);
  });

  it('stays where nothing starts so', () => {
    expect(typeAhead(rows, 0, 'zz')).toBeUndefined();
  });
});
