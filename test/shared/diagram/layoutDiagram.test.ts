import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram, VpcForm } from '../../../shared/diagram/diagram';
import { right } from '../../../shared/diagram/geometry';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { nameTag } from '../../../shared/network/record';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { elk } from './elk';
import { shop } from './shop';

describe('layoutDiagram', () => {
  describe('the VPC of the design pictures', () => {
    it('puts frames, columns and rows where the design has them', async () => {
      const diagram = await layoutDiagram(
        buildScene(shop(), { ...defaultView, vpcForms: { 'shared-services': 'compact' } }),
        elk,
      );

      expect(boxOf(diagram, 'vpcs/shop-prod')).toEqual([12, 36, 628, 498]);
      expect(boxOf(diagram, 'vpcs/shop-prod/zones/us-east-1a')).toEqual([24, 76, 276, 446]);
      expect(boxOf(diagram, 'subnets/public-a')).toEqual([32, 96, 260, 102]);
      expect(boxOf(diagram, 'subnets/private-b')).toEqual([328, 234, 260, 150]);
      expect(boxOf(diagram, 'subnets/isolated-b')).toEqual([328, 412, 260, 102]);
      expect(boxOf(diagram, 'internetGateways/igw-1')).toEqual([620, 146, 40, 40]);
      expect(boxOf(diagram, 'vpcEndpoints/vpce-s3')).toEqual([620, 284, 40, 40]);
      expect(boxOf(diagram, 'vpcs/shop-prod/services')).toEqual([712, 72, 104, 462]);
    });
  });
});

describe('layoutDiagram of the sample', () => {
  const folded = 'shop-prod';

  async function drawn(form: VpcForm): Promise<Diagram> {
    const key = [...network.vpcs.values()].find((vpc) => nameTag(vpc) === folded)?.id ?? '';
    return layoutDiagram(
      buildScene(network, {
        ...defaultView,
        vpcForms: { ...sampleModel().view.vpcForms, [key]: form },
      }),
      elk,
    );
  }

  it('keeps VPCs in their order when one of them takes another form', async () => {
    const orders = await Promise.all(forms.map(async (form) => vpcsInOrder(await drawn(form))));
    expect(orders[0]?.[0]).toBe(folded);
    expect(new Set(orders.map((order) => order.join(' '))).size).toBe(1);
  });

  it('leads a line out of a zone along the middle of the gutter, not along a border', async () => {
    const { nodes, edges } = await drawn('full');
    const nat = nodes.find(({ title }) => title === 'nat-a');
    const [first, second] = nodes.filter(({ kind }) => kind === 'availability-zone');
    if (first === undefined || second === undefined) throw new Error('the sample has no zones');
    const line = edges.find(({ from }) => from === nat?.id)?.points.map(({ x }) => x);
    expect(line).toContain((right(first) + second.x) / 2);
  });

  it('keeps the symbol and name of a peering whose VPC folds into a card', async () => {
    const { nodes } = await drawn('card');
    expect(nodes.filter(({ kind }) => kind === 'peering').map(({ title }) => title)).toHaveLength(
      2,
    );
  });
});

const network = sampleNetwork();
const forms: VpcForm[] = ['full', 'compact', 'card'];

function vpcsInOrder({ nodes }: Diagram): string[] {
  return nodes
    .filter(({ kind }) => kind === 'vpc')
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(({ title }) => title);
}

function boxOf(diagram: Diagram, id: string): number[] | undefined {
  const node = diagram.nodes.find((candidate) => candidate.id === id);
  return node && [node.x, node.y, node.width, node.height];
}
