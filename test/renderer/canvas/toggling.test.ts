import { describe, expect, it } from 'vitest';
import { toFlow } from '../../../renderer/canvas/toFlow';
import { togglingOf } from '../../../renderer/canvas/toggling';
import type { DiagramNode, VpcForm } from '../../../shared/diagram/diagram';
import { gridDiagram } from './diagrams';

function drawn(form: VpcForm) {
  const diagram = gridDiagram({ vpcs: 1, cardsPerSubnet: 1 });
  const nodes = diagram.nodes.map((node) => (node.kind === 'vpc' ? { ...node, form } : node));
  const flow = toFlow({ ...diagram, nodes });
  const first = (kind: DiagramNode['kind']) => {
    const node = flow.diagram.nodes.find((candidate) => candidate.kind === kind);
    if (node === undefined) throw new Error(`no ${kind}`);
    return node;
  };
  return { flow, vpc: first('vpc'), subnet: first('subnet') };
}

describe('togglingOf', () => {
  it.each(['compact', 'card'] as const)('opens a VPC of form %s, in it too', (form) => {
    const { flow, vpc, subnet } = drawn(form);
    for (const node of [vpc, subnet])
      expect(togglingOf(flow, 'subnets', node)).toEqual({ kind: 'form', vpc, form: 'full' });
  });

  it('folds a VPC that is drawn in full, but not from within', () => {
    const { flow, vpc, subnet } = drawn('full');
    expect(togglingOf(flow, 'groups', vpc)).toEqual({ kind: 'form', vpc, form: 'card' });
    expect(togglingOf(flow, 'groups', subnet)).toBeUndefined();
  });

  it('goes near a VPC that only the zoom makes a card', () => {
    const { flow, vpc } = drawn('full');
    expect(togglingOf(flow, 'vpcs', vpc)).toEqual({ kind: 'approach', vpc });
  });
});
