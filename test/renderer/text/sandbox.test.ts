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
    change('routeTables', { before: { routes: [] }, after: { routes: [1] } }),
    change('routeTables', { before: { routes: [2] }, after: { routes: [] } }),
    change('subnets', {
      before: { availableIpAddressCount: 9 },
      after: { availableIpAddressCount: 8 },
    }),
    change('instances', { before: {} }),
  ];
  expect(countsText(diffCounts(diff))).toBe(
    'Adds 1 VPC endpoint, changes 2 route tables, removes 1 instance',
  );
});

it('names the base while nothing is changed, and a sketch always', () => {
  expect(pillText('scan', 0)).toBe('As scanned');
  expect(pillText('scan', 1)).toBe('Sandbox: 1 change');
  expect(pillText('sketch', 7)).toBe('Sketch');
});
