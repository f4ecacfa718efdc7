import { expect, it } from 'vitest';
import { baseKindOf } from '../../../../renderer/store/sandbox/baseKind';
import type { DocumentMeta } from '../../../../shared/ipc/values';
import { emptyNetwork, type Network } from '../../../../shared/network/network';
import { networkOf, vpc } from '../../../support/builders';

const kindOf = (source: DocumentMeta['source'], base: Network) =>
  baseKindOf({ meta: { documentId: '1', name: 'x', source, bytes: 1 }, base });

it('goes by how a document was opened, unless it was saved', () => {
  expect(kindOf('import', networkOf(vpc()))).toBe('import');
  expect(kindOf('sketch', emptyNetwork())).toBe('sketch');
});

it('takes a saved model for a scan where something was read, and for a sketch where its base is empty', () => {
  const call = 'DescribeVpcs' as const;
  const read = { ...networkOf(vpc()), coverage: [{ call, status: 'complete' as const }] };
  const drawn = { ...networkOf(vpc()), coverage: [{ call, status: 'authored' as const }] };
  expect(kindOf('model', read)).toBe('scan');
  expect(kindOf('model', drawn)).toBe('saved');
  expect(kindOf('model', emptyNetwork())).toBe('sketch');
});
