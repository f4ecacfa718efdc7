import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { generateNetwork } from '../generate/generateNetwork';
import { describedCollections, toDescribeFiles } from './toDescribeFiles';

describe('toDescribeFiles', () => {
  it.each([
    ['a generated account', generateNetwork(1500)],
    ['many small VPCs', generateNetwork(400, { shape: 'many-small-vpcs' })],
  ])('words %s so that its import gives the same network', (_, network) => {
    const { network: imported, report } = importFiles(toDescribeFiles(network));

    expect(report.skipped).toEqual([]);
    for (const name of describedCollections)
      expect(records(imported, name), name).toEqual(records(network, name));
  });

  it('words the sample with nothing that an import would skip', () => {
    expect(importFiles(toDescribeFiles(sampleNetwork())).report.skipped).toEqual([]);
  });
});

/** By key, without the note on where a record was listed, which only a reader can write. */
function records(network: Network, name: (typeof describedCollections)[number]): unknown {
  return Object.fromEntries(
    [...network[name]].map(([key, record]) => [key, { ...record, listedAs: undefined }]),
  );
}
