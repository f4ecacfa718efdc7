import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../../shared/network/owner';
import { expectSound } from '../expectSound';
import { inconsistencies } from '../inconsistencies';
import { generateNetwork, type NetworkShape, sizeOf } from './generateNetwork';

const shapes: NetworkShape[] = ['mixed', 'one-giant-vpc', 'many-small-vpcs', 'many-subnets'];

describe('generateNetwork', () => {
  it.each(shapes)('makes a sound, consistent network of the shape %s', (shape) => {
    const network = generateNetwork(1000, { shape });

    expectSound(network);
    expect(inconsistencies(network)).toEqual([]);
    const owners = [...network.networkInterfaces.values()].map((eni) => ownerOf(network, eni).kind);
    expect(owners).not.toContain('unknown');
  });

  it.each(shapes)('comes within five in a hundred of the size asked for as %s', (shape) => {
    expect(sizeOf(generateNetwork(5000, { shape })) / 5000).toBeCloseTo(1, 1);
  });

  it('has the counts that its shapes are named for', () => {
    expect(generateNetwork(2000, { shape: 'one-giant-vpc' }).vpcs.size).toBe(1);
    expect(generateNetwork(16_000, { shape: 'many-small-vpcs' }).vpcs.size).toBe(400);
    const { vpcs, subnets } = generateNetwork(20_000, { shape: 'many-subnets' });
    expect([vpcs.size, subnets.size]).toEqual([1, 200]);
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateNetwork(500, { seed: 7 })).toEqual(generateNetwork(500, { seed: 7 }));
    expect(generateNetwork(500, { seed: 7 })).not.toEqual(generateNetwork(500, { seed: 8 }));
  });
});
