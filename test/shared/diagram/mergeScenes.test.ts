import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { mergeScenes, type Side } from '../../../shared/diagram/mergeScenes';
import { nodeId, type Scene } from '../../../shared/diagram/scene';
import { partsOf, shownIn } from '../../../shared/diagram/sceneParts';
import { runs } from '../../support/runs';
import { anyNetwork } from './anyNetwork';
import { elk } from './elk';
import { flaws } from './soundness';

/** Two that name the same things, of which some stand elsewhere. */
const anyPair = fc
  .tuple(anyNetwork, anyNetwork)
  .map(([before, after]) => ({ before: drawn(before), after: drawn(after) }));

function drawn(network: Parameters<typeof buildScene>[0]): Scene {
  const vpcForms = Object.fromEntries(
    [...network.vpcs.keys()].map((key) => [key, 'full' as const]),
  );
  return buildScene(network, { ...defaultView, vpcForms });
}

describe('mergeScenes', () => {
  it(
    'has a place for all that either side draws, once, and nothing on anything else',
    { timeout: 60_000 },
    () =>
      fc.assert(
        fc.asyncProperty(anyPair, async (pair) => {
          const merged = mergeScenes(pair, 'after');
          const shown = shownIn(partsOf(merged));

          const missing = [...recordsOf(pair.before), ...recordsOf(pair.after)].filter(
            (record) => !shown.has(record),
          );
          expect(missing).toEqual([]);
          expect(flaws(await layoutDiagram(merged, elk))).toEqual([]);
        }),
        runs(40),
      ),
  );

  it('puts what both sides hold in one place in the same order, whichever is looked at', () =>
    fc.assert(
      fc.property(anyPair, (pair) => {
        const [was, is] = [subnetsIn(pair.before), subnetsIn(pair.after)];
        const settled = (zone: string) => (id: string) =>
          was.get(zone)?.includes(id) === is.get(zone)?.includes(id);
        const [one, other] = [
          subnetsIn(mergeScenes(pair, 'before')),
          subnetsIn(mergeScenes(pair, 'after')),
        ];
        for (const [zone, ids] of was) {
          const common = ids.filter(settled(zone));
          const orderIn = (merged: typeof one) =>
            (merged.get(zone) ?? []).filter((id) => common.includes(id));
          expect(orderIn(one)).toEqual(orderIn(other));
        }
      }),
      runs(100),
    ));

  it.each(['before', 'after'] as const)(
    'of two alike, %s, makes the one that it was',
    (side: Side) =>
      fc.assert(
        fc.property(anyNetwork, (network) => {
          const scene = drawn(network);
          expect(mergeScenes({ before: scene, after: drawn(network) }, side)).toEqual(scene);
        }),
        runs(40),
      ),
  );
});

/** The records that a scene draws as nodes. */
function recordsOf(scene: Scene): string[] {
  return [...partsOf(scene)].flatMap(({ members = [] }) => members.map(nodeId));
}

function subnetsIn({ regions }: Scene): ReadonlyMap<string, string[]> {
  return new Map(
    regions.flatMap(({ vpcs }) =>
      vpcs.flatMap(({ zones }) =>
        zones.map(({ id, subnets }) => [id, subnets.map((subnet) => subnet.id)] as const),
      ),
    ),
  );
}
