import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkNetwork, NetworkAssembler } from '../../../shared/model-file/chunks';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { anyNetwork } from '../../support/arbitrary';
import { everyKind } from '../../support/everyKind';

describe('chunkNetwork and NetworkAssembler', () => {
  it('give back the network that was cut, whatever the size of the pieces', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1, max: 20 }), (network, size) => {
        expect(assembled(network, size)).toEqual(network);
      }),
      { numRuns: 100 },
    );
  });

  it('give back coverage and declared facts, of a network without records too', () => {
    const network = { ...emptyNetwork(), coverage: everyKind().coverage };

    expect(assembled(network, 10)).toEqual(network);
  });

  it('cut pieces of no more records than asked for and count them', () => {
    const chunks = [...chunkNetwork(everyKind(), 7)];

    const sizes = chunks.map(({ lists }) =>
      lists.reduce((sum, { records }) => sum + records.length, 0),
    );
    expect(Math.max(...sizes)).toBe(7);
    expect(chunks.at(-1)?.done).toBe(chunks.at(-1)?.total);
    expect(chunks.map(({ facts }) => facts !== undefined)).toEqual(chunks.map((_, i) => i === 0));
  });
});

/** As after the journey between two threads. */
function assembled(network: Network, size: number): Network {
  const assembler = new NetworkAssembler();
  for (const chunk of chunkNetwork(network, size)) assembler.add(structuredClone(chunk));
  return assembler.network();
}
