import { describe, expect, it } from 'vitest';
import { toFlow } from '../../../renderer/canvas/toFlow';
import type { DiagramNode } from '../../../shared/diagram/diagram';
import { gridDiagram } from './diagrams';

const diagram = gridDiagram({ vpcs: 2, cardsPerSubnet: 3 });
const flow = toFlow(diagram);
const kindsAt = (level: Parameters<typeof flow.at>[0]) =>
  new Set(flow.at(level).map((node) => node.type));

describe('toFlow', () => {
  it('keeps every node where the layout put it, at its size', () => {
    expect(flow.nodes).toHaveLength(diagram.nodes.length);
    for (const [index, node] of diagram.nodes.entries())
      expect(flow.nodes[index]).toMatchObject({
        id: node.id,
        position: { x: node.x, y: node.y },
        width: node.width,
        height: node.height,
      });
  });

  it('draws VPCs alone from afar, then subnets, then what they hold', () => {
    expect(kindsAt('vpcs')).toEqual(new Set(['region', 'vpc']));
    expect(kindsAt('subnets')).toEqual(
      new Set(['region', 'vpc', 'availability-zone', 'subnet', 'gateway']),
    );
    expect(kindsAt('groups')).toContain('card');
  });

  it('answers the same list for the same level', () => {
    expect(flow.at('groups')).toBe(flow.at('groups'));
  });

  it('answers the same node for one that did not change, in the next diagram too', () => {
    const [first, ...rest] = diagram.nodes;
    if (first === undefined) throw new Error('nothing is drawn');
    const next = toFlow({ ...diagram, nodes: [{ ...first, x: first.x + 8 }, ...rest] });
    const changed = next.at('subnets').filter((node, index) => node !== flow.at('subnets')[index]);
    expect(changed.map(({ id }) => id)).toEqual([first.id]);
  });

  it('hides the end of an edge below a subnet whose cards are not drawn, and shows it on one whose are', () => {
    const z = (level: 'subnets' | 'groups') =>
      flow.at(level).find((node) => node.type === 'subnet')?.zIndex;
    expect(z('subnets')).toBeGreaterThan(z('groups') ?? 0);
  });

  it('spares React Flow the measuring', () => {
    expect(flow.nodes.every((node) => node.handles?.length === 0)).toBe(true);
  });
});

describe('nodeOf', () => {
  const card: DiagramNode = {
    kind: 'card',
    id: 'group',
    title: 'orders',
    icon: 'lambda',
    count: 2,
    members: [
      { collection: 'networkInterfaces', key: 'eni-a' },
      { collection: 'networkInterfaces', key: 'eni-b' },
    ],
    covers: [{ collection: 'addresses', key: 'eip' }],
    x: 0,
    y: 0,
    width: 110,
    height: 40,
  };
  const single: DiagramNode = {
    ...card,
    id: 'single',
    ref: { collection: 'networkInterfaces', key: 'eni-b' },
    covers: [],
  };
  const small = toFlow({ ...diagram, nodes: [card, single] });

  it('finds the group that a record is a member of', () => {
    expect(small.nodeOf({ collection: 'networkInterfaces', key: 'eni-a' })?.id).toBe('group');
  });

  it('finds what stands for a record without counting it', () => {
    expect(small.nodeOf({ collection: 'addresses', key: 'eip' })?.id).toBe('group');
  });

  it("prefers a record's own node to its group", () => {
    expect(small.nodeOf({ collection: 'networkInterfaces', key: 'eni-b' })?.id).toBe('single');
  });

  it('knows nothing of a record that is not drawn', () => {
    expect(small.nodeOf({ collection: 'vpcs', key: 'eni-a' })).toBeUndefined();
  });
});
