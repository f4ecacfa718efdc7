import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram, DiagramView, VpcForm } from '../../../shared/diagram/diagram';
import { LayoutCache } from '../../../shared/diagram/layoutCache';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import type { Elk } from '../../../shared/diagram/toElk';
import { applyDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { goTo, type History, record } from '../../../shared/sandbox/history';
import { order, runCommand } from '../../../shared/sandbox/runCommand';
import { everyKind } from '../../support/everyKind';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { commandTypes, likelyOrder } from '../../support/orders';
import { runs } from '../../support/runs';
import { elk } from './elk';
import { sketch, vpc } from './sketch';

describe('LayoutCache', () => {
  it('asks ELK again only for what changed', async () => {
    let asked = 0;
    const counting: Elk = {
      layout: (graph) => {
        asked += 1;
        return elk.layout(graph);
      },
    };
    const cache = new LayoutCache();
    const two = buildScene(sketch({ vpcs: [vpc('a'), vpc('b')] }));
    const three = buildScene(sketch({ vpcs: [vpc('a'), vpc('b'), vpc('c')] }));

    const first = await layoutDiagram(two, counting, cache);
    expect(await layoutDiagram(two, counting, cache)).toEqual(first);
    expect(asked).toBe(1);
    await layoutDiagram(three, counting, cache);
    expect(asked).toBe(2);
  });

  it('lays out a VPC once, and forgets it when a layout does without', () => {
    const [a] = buildScene(sketch({ vpcs: [vpc('a')] })).regions[0]?.vpcs ?? [];
    if (a === undefined) throw new Error('the sketch lost its VPC');
    const cache = new LayoutCache();
    let laidOut = 0;
    const layout = () => {
      laidOut += 1;
      return {
        width: 1,
        height: 1,
        nodes: [],
        edges: [],
        frame: { x: 0, y: 0, width: 1, height: 1 },
        doors: {},
      };
    };

    for (const _ of [1, 2]) {
      cache.piece(a, layout);
      cache.forgetUnused();
    }
    expect(laidOut).toBe(1);
    cache.forgetUnused();
    cache.piece(a, layout);
    expect(laidOut).toBe(2);
  });
});

type Step =
  | { kind: 'command'; type: string; seed: number }
  | { kind: 'go'; to: number }
  | { kind: 'form'; vpc: number; form: VpcForm };

const kind = <K extends Step['kind']>(of: K) => fc.constant(of);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind('command'),
      type: fc.constantFrom(...commandTypes),
      seed: fc.nat({ max: 2 ** 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('go'), to: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('form'),
      vpc: fc.nat(9),
      form: fc.constantFrom<VpcForm>('full', 'compact', 'card'),
    }),
  },
);

describe.each<[string, () => Network]>([
  ['the sample', sampleNetwork],
  ['a network with every kind of record', everyKind],
])('any commands, steps through the history and forms, on %s', (_, start) => {
  it('draw step by step what is drawn from nothing, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const cache = new LayoutCache();
        let state: Drawing = {
          history: { network: start(), edits: [], cursor: 0 },
          view: defaultView,
        };
        for (const next of [undefined, ...steps]) {
          if (next !== undefined) state = after(state, next);
          const { history, view } = state;
          expect(bytes(await draw(history.network, view, cache))).toBe(
            bytes(await draw(history.network, view)),
          );
        }
      }),
      runs(12),
    );
  });
});

it('makes anew only the VPC that an edit touches', () => {
  const network = generateNetwork(1500);
  const [first = ''] = network.vpcs.keys();
  const tags = [{ key: 'Name', value: 'renamed' }];
  const renamed = runCommand(network, order('tags/set', { collection: 'vpcs', key: first, tags }));
  if (!renamed.ok) throw new Error(renamed.error.code);
  const cache = new LayoutCache();

  const vpcsOf = (drawn: Network) =>
    buildScene(drawn, defaultView, cache).regions.flatMap(({ vpcs }) => vpcs);
  const before = vpcsOf(network);
  const now = vpcsOf(applyDiff(network, renamed.value.diff));

  expect(now.filter((each) => !before.includes(each)).map(({ title }) => title)).toEqual([
    'renamed',
  ]);
});

type Drawing = { history: History; view: DiagramView };

function after({ history, view }: Drawing, next: Step): Drawing {
  const { network } = history;
  switch (next.kind) {
    case 'command': {
      const result = runCommand(network, likelyOrder(network, next.type, next.seed));
      return result.ok
        ? { history: record(history, result.value).history, view }
        : { history, view };
    }
    case 'go':
      return { history: goTo(history, next.to)?.history ?? history, view };
    case 'form': {
      const key = [...network.vpcs.keys()][next.vpc];
      const vpcForms = key === undefined ? {} : { ...view.vpcForms, [key]: next.form };
      return { history, view: { ...view, vpcForms } };
    }
  }
}

function draw(network: Network, view: DiagramView, cache?: LayoutCache): Promise<Diagram> {
  return layoutDiagram(buildScene(network, view, cache), elk, cache);
}

function bytes(diagram: Diagram): string {
  return JSON.stringify(diagram);
}
