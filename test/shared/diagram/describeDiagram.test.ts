import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/diagram/buildScene';
import { describeDiagram, describeLines } from '../../../shared/diagram/describeDiagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { elk } from './elk';
import { sketch, subnet, vpc } from './sketch';

describe('describeDiagram', () => {
  it('tells Region, VPC, zone, subnet and resource, each in its container', async () => {
    const network = sketch({
      vpcs: [vpc('shop')],
      subnets: [subnet('app', 'shop', 'us-east-1a')],
      instances: [{ id: 'i-web', vpcId: 'shop', subnetId: 'app', instanceType: 't4g.large' }],
    });

    const lines = describeLines(describeDiagram(await layoutDiagram(buildScene(network), elk)));

    expect(lines.map((line) => line.replace(/ \[not fully read.*/, ''))).toEqual([
      'Region us-east-1 (N. Virginia · 1 VPC · 3 resources)',
      '  VPC shop (10.0.0.0/16)',
      '    Availability Zone us-east-1a',
      '      Subnet app (routes not read, 10.0.0.0/24)',
      '        i-web (t4g.large)',
    ]);
  });
});
