import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
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

function boxOf(diagram: Diagram, id: string): number[] | undefined {
  const node = diagram.nodes.find((candidate) => candidate.id === id);
  return node && [node.x, node.y, node.width, node.height];
}
