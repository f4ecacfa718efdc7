import { describe, expect, it } from 'vitest';
import { groupEdges } from '../../../renderer/canvas/edgeGroups';
import type { DiagramEdge } from '../../../shared/diagram/diagram';
import { gridDiagram } from './diagrams';

const diagram = gridDiagram({ vpcs: 2, cardsPerSubnet: 1 });

describe('groupEdges', () => {
  it('draws the edges of one VPC together, within the VPC', () => {
    const groups = groupEdges(diagram);
    expect(groups.map(({ id, far }) => [id, far])).toEqual([
      ['vpcs/vpc-0', false],
      ['vpcs/vpc-1', false],
    ]);
    expect(groups[0]?.edges).toHaveLength(9);
    expect(groups[0]?.paths).toHaveLength(1);
    expect(groups[0]?.box.width).toBeLessThan(1100);
  });

  it('draws what ties VPCs together apart, and from afar as well', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 900, y: 0 },
    ];
    const peering = {
      id: 'pcx',
      kind: 'peering',
      from: 'vpcs/vpc-0',
      to: 'vpcs/vpc-1',
      points,
    } as const;
    const groups = groupEdges({ ...diagram, edges: [{ ...peering, dead: true }] });
    expect(groups).toMatchObject([{ far: true, edges: [{ id: 'pcx' }] }]);
    expect(groups[0]?.paths[0]?.look).toContain('d-edge-dead');
  });

  it('draws short lines of one place together, and a long one by itself', () => {
    const line = (id: string, from: number, to: number) =>
      ({
        id,
        kind: 'peering',
        from: 'vpcs/vpc-0',
        to: 'vpcs/vpc-1',
        points: [
          { x: from, y: 20 },
          { x: to, y: 20 },
        ],
      }) as const satisfies Partial<DiagramEdge>;
    const edges = [
      line('a', 20, 300),
      line('b', 400, 900),
      line('far', 20, 9000),
      line('c', 4000, 4300),
    ];
    const groups = groupEdges({
      ...diagram,
      edges: edges.map((edge) => ({ ...edge, points: [...edge.points] })),
    });
    expect(groups.map((group) => group.edges.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['far'],
      ['c'],
    ]);
  });

  it('leads a line on to the symbol of a peering, behind its name', () => {
    const plate = {
      kind: 'peering',
      id: 'plate',
      title: 'a to b',
      icon: 'peering',
      active: true,
      ...{ x: 100, y: 100, width: 200, height: 28 },
    } as const;
    const edge = {
      id: 'pcx/to',
      kind: 'peering',
      from: 'plate',
      to: 'vpcs/vpc-1',
      points: [
        { x: 300, y: 114 },
        { x: 900, y: 114 },
      ],
    } as const;
    const [group] = groupEdges({
      ...diagram,
      nodes: [...diagram.nodes, plate],
      edges: [{ ...edge, points: [...edge.points] }],
    });
    expect(group?.edges[0]?.points[0]).toEqual({ x: 114, y: 114 });
  });
});
