import { describe, expect, it } from 'vitest';
import { heatOfVpcs, shadeOf } from '../../../renderer/canvas/heat';
import { gridDiagram } from './diagrams';

describe('heatOfVpcs', () => {
  it('has a row a kind and a column a zone, from the left', () => {
    const { nodes } = gridDiagram({ vpcs: 1, cardsPerSubnet: 4 });
    const heat = heatOfVpcs([...nodes].reverse()).get('vpcs/vpc-0');
    expect(heat?.zones).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
    expect(heat?.rows.map(({ kind, cells }) => [kind, cells.map(({ count }) => count)])).toEqual([
      ['public', [4, 4, 4]],
      ['private', [4, 4, 4]],
      ['isolated', [4, 4, 4]],
    ]);
  });

  it('shows two subnets of one kind in one zone as two', () => {
    const { nodes } = gridDiagram({ vpcs: 1, cardsPerSubnet: 4 });
    const first = nodes.find((node) => node.kind === 'subnet');
    const twin = first === undefined ? [] : [{ ...first, id: 'twin' }];
    const heat = heatOfVpcs([...nodes, ...twin]).get('vpcs/vpc-0');
    expect(heat?.rows[0]?.cells[0]).toMatchObject({ count: 8, subnets: [{}, { id: 'twin' }] });
  });

  it("takes a collapsed VPC's own figures, and leaves a zone without such a subnet empty", () => {
    const { nodes } = gridDiagram({ vpcs: 1, cardsPerSubnet: 1 });
    const vpc = nodes.find((node) => node.kind === 'vpc');
    const card = vpc && {
      ...vpc,
      form: 'card' as const,
      heat: { zones: ['a', 'b'], rows: [{ kind: 'public' as const, counts: [7, null] }] },
    };
    const heat = heatOfVpcs(card === undefined ? [] : [card]).get('vpcs/vpc-0');
    expect(heat?.rows[0]?.cells.map(({ subnets }) => subnets.length)).toEqual([1, 0]);
  });
});

describe('shadeOf', () => {
  it.each([
    [0, 0],
    [1, 1],
    [10, 2],
    [50, 3],
    [150, 4],
    [300, 5],
    [9_999, 5],
  ])('draws %s resources in shade %s', (count, shade) => {
    expect(shadeOf(count)).toBe(shade);
  });
});
