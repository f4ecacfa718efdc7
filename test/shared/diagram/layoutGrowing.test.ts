import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram } from '../../../shared/diagram/diagram';
import { layoutGrowing } from '../../../shared/diagram/layoutGrowing';
import type { Call, CoverageEntry } from '../../../shared/network/coverage';
import { applyDiff } from '../../../shared/network/diff';
import type { RegionName } from '../../../shared/network/ids';
import { collectionNames, emptyNetwork, type Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { flaws } from './soundness';

/** A network as a scan tells it: in pieces, VPCs of a Region in one. */
function* growthOf(whole: Network, order = collectionNames): Generator<Network> {
  let network: Network = emptyNetwork();
  for (const collection of order) {
    const changes = [...whole[collection]].map(([key, after]) => ({
      kind: 'record' as const,
      collection,
      key,
      after,
    }));
    for (let from = 0; from < changes.length; from += 40) {
      network = applyDiff(network, changes.slice(from, from + 40));
      yield network;
    }
  }
}

function places({ nodes }: Diagram): Map<string, string> {
  return new Map(nodes.map(({ id, x, y }) => [id, `${x},${y}`]));
}

function vpcsOf({ nodes }: Diagram) {
  return nodes.filter((node) => node.kind === 'vpc');
}

describe('layoutGrowing', () => {
  it.each([
    ['the sample', sampleNetwork()],
    ['many VPCs', generateNetwork(2000, { shape: 'many-small-vpcs' })],
  ])('never moves what it has drawn of %s', (_, whole) => {
    let before = new Map<string, string>();
    for (const network of growthOf(whole)) {
      const diagram = layoutGrowing(network, defaultView);
      const now = places(diagram);
      for (const [id, place] of before) expect(now.get(id), id).toBe(place);
      expect(flaws(diagram)).toEqual([]);
      before = now;
    }
    expect(before.size).toBeGreaterThan(whole.vpcs.size);
  });

  it('draws nothing of what came before its VPC', () => {
    const order = [...collectionNames].reverse();
    const [first] = growthOf(sampleNetwork(), order);

    expect(layoutGrowing(first ?? emptyNetwork(), defaultView).nodes).toEqual([]);
  });

  it('counts what came so far', () => {
    const whole = sampleNetwork();
    const counts = [...growthOf(whole)].map(
      (network) => vpcsOf(layoutGrowing(network, defaultView))[0]?.resourceCount ?? 0,
    );

    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
  });

  it('takes a call that was not answered yet for no gap, and a refused one for one', () => {
    const { vpcs, accounts } = sampleNetwork();
    const [vpc] = vpcs.values();
    const at = { account: vpc?.account, region: vpc?.region as RegionName };
    const told = (call: Call, status: CoverageEntry['status']) => ({ ...at, call, status });
    const network = {
      ...emptyNetwork(),
      accounts,
      vpcs: new Map([...vpcs].slice(0, 1)),
      coverage: [told('DescribeVpcs', 'complete'), told('DescribeNetworkInterfaces', 'denied')],
    };

    const [drawn] = vpcsOf(layoutGrowing(network as Network, defaultView));

    expect(drawn).toMatchObject({ gaps: ['DescribeNetworkInterfaces'], reading: true });
  });

  it('says nothing of reading once all was answered', () => {
    const network = sampleNetwork();

    expect(vpcsOf(layoutGrowing(network, defaultView)).map(({ reading }) => reading)).toEqual(
      [...network.vpcs].map(() => undefined),
    );
  });
});
