import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { VpcForm } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { anyNetwork } from './anyNetwork';
import { elk } from './elk';
import { flaws } from './soundness';

const forms: VpcForm[] = ['full', 'compact', 'card'];

const soundOnAny = fc.asyncProperty(
  anyNetwork,
  fc.array(fc.constantFrom(...forms), { maxLength: 7 }),
  async (network, chosen) => {
    const vpcForms = Object.fromEntries(chosen.map((form, v) => [`vpc-${v}`, form]));
    const scene = buildScene(network, { ...defaultView, vpcForms });
    const diagram = await layoutDiagram(scene, elk);

    expect(flaws(diagram)).toEqual([]);
    const drawn = new Set(diagram.edges.map((edge) => edge.ref?.key));
    for (const link of scene.links) expect(drawn).toContain(link.ref.key);
    expect(diagram.edges.filter(({ kind }) => kind === 'route')).toHaveLength(
      scene.regions.flatMap(({ vpcs }) =>
        vpcs.filter(({ form }) => form === 'full').flatMap(({ routes }) => routes),
      ).length,
    );
  },
);

describe('layoutDiagram on any network', () => {
  it(
    'nests and parts all boxes, and leads every edge around them',
    {
      timeout: 60_000,
    },
    () => fc.assert(soundOnAny, { numRuns: 60 }),
  );

  /** Among these is a narrow VPC with stations above and below all of its usual exits. */
  it('leads lines out of a VPC that stations stand in front of', () =>
    fc.assert(soundOnAny, { seed: 25, numRuns: 20 }));

  it.each(forms)('is sound for the sample, %s', async (form) => {
    const network = sampleNetwork();
    const vpcForms = Object.fromEntries([...network.vpcs.keys()].map((key) => [key, form]));

    const diagram = await layoutDiagram(buildScene(network, { ...defaultView, vpcForms }), elk);

    expect(flaws(diagram)).toEqual([]);
  });
});
