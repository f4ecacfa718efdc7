import { expect, it } from 'vitest';
import { diffCounts } from '../../../renderer/store/sandbox/diffCounts';
import { countsText, pillText } from '../../../renderer/text/sandbox';
import type { Change, Diff } from '../../../shared/network/diff';
import type { CollectionName } from '../../../shared/network/network';

const change = (collection: CollectionName, sides: Partial<Change>): Change =>
  ({ kind: 'record', collection, key: 'x', ...sides }) as Change;

it('counts what an edit did, kind by kind', () => {
  const diff: Diff = [
    change('vpcEndpoints', { after: {} }),
    change('routeTables', { before: {}, after: {} }),
    change('routeTables', { before: {}, after: {} }),
    change('instances', { before: {} }),
  ];
  expect(countsText(diffCounts(diff))).toBe(
    '1 VPC endpoint added, 2 route tables changed and 1 instance removed',
  );
});

it('names the base while nothing is changed, and a sketch always', () => {
  expect(pillText('scan', 0)).toBe('As scanned');
  expect(pillText('scan', 1)).toBe('Sandbox: 1 change');
  expect(pillText('sketch', 7)).toBe('Sketch');
});
