import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../shared/diagram/buildScene';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { emptyWords, subnetHead, subnetLine, subnetTextRoom } from '../../../shared/diagram/labels';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { elk } from './elk';
import { sketch, vpc } from './sketch';

const subnet: NodeOf<'subnet'> = {
  kind: 'subnet',
  id: 'subnets/app',
  title: 'border_01-core_01',
  subnetKind: 'public',
  cidr: '192.168.1.0/24',
  routeTable: 'rtb-017c36290c9baf017',
  freeAddresses: 246,
  resourceCount: 0,
  counts: [],
  x: 0,
  y: 0,
  width: 260,
  height: 62,
};

describe('subnetLine', () => {
  it('cuts the route table in its middle before it loses the free addresses', () => {
    expect(subnetLine(subnet, subnetTextRoom)).toMatch(/^public · rtb-0\w+…\w+017 · 246 free$/);
  });

  it('leaves the route table out where it would be cut to nothing', () => {
    expect(subnetLine(subnet, 110)).toBe('public · 246 free');
  });

  it('cuts a name at its end', () => {
    const named = { ...subnet, routeTable: 'public routes of the whole shop' };
    expect(subnetLine(named, subnetTextRoom)).toMatch(
      /^public · public routes of the… · 246 free$/,
    );
  });
});

describe('subnetHead', () => {
  it('leaves the CIDR block out before it cuts the name', () => {
    expect(subnetHead(subnet, 120)).toMatchObject({ first: 'border_01-core_01', second: '' });
    expect(subnetHead(subnet, 240)).toMatchObject({ second: '192.168.1.0/24' });
  });
});

describe('emptyWords', () => {
  const words = async (parts: Parameters<typeof sketch>[0]) => {
    const { nodes } = await layoutDiagram(buildScene(sketch(parts)), elk);
    return nodes.flatMap((node) => (node.kind === 'vpc' ? [emptyWords(node)] : []));
  };

  it('says why a frame is empty, and nothing where something stands in it', async () => {
    const instance = { id: 'i-1', vpcId: 'shop', subnetId: 'never-read' };

    expect(await words({ vpcs: [vpc('shop')] })).toEqual(['Subnets were not read']);
    expect(await words({ vpcs: [vpc('shop')], instances: [instance] })).toEqual([undefined]);
  });
});
