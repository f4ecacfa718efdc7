import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Scene, SceneSubnet } from '../../../shared/diagram/scene';
import { shop } from './shop';
import { interfaceOf, named, sketch, subnet, vpc } from './sketch';

describe('buildScene', () => {
  it('draws what one owner has in a subnet as one card with its count', () => {
    const cards = subnetOf(buildScene(shop()), 'subnets/private-b').cards;

    expect(cards.map(({ title, subtitle, count }) => [title, subtitle, count])).toEqual([
      ['web', 't4g.large', 1],
      ['orders', 'Lambda', 12],
      ['SQS ENI', '10.20.32.9', 1],
    ]);
  });

  it('takes a group apart that the user expanded, and says what to fold again', () => {
    const id = 'subnets/private-b/lambda:orders';
    const scene = buildScene(shop(), { ...defaultView, expandedGroups: [id] });

    const members = subnetOf(scene, 'subnets/private-b').cards.filter(({ group }) => group === id);
    expect(members).toHaveLength(12);
  });

  it('folds a crowded subnet by kind, so that it stays a card to look at', () => {
    const instances = Array.from({ length: 40 }, (_, i) => ({
      id: `i-${i}`,
      vpcId: 'shop',
      subnetId: 'app',
      ...named(`host-${i}`),
    }));
    const scene = buildScene(
      sketch({ vpcs: [vpc('shop')], subnets: [subnet('app', 'shop', 'a')], instances }),
    );

    const { cards } = subnetOf(scene, 'subnets/app');
    expect(cards.map(({ title, count }) => [title, count])).toEqual([['EC2', 40]]);
  });

  it('leads private subnets to their NAT gateway and that to the internet gateway', () => {
    const [shopProd] = buildScene(shop()).regions[0]?.vpcs ?? [];

    expect(shopProd?.routes.map(({ from, to }) => [from, to])).toEqual([
      ['subnets/private-a', 'subnets/public-a/nat-gateway:nat-a'],
      ['subnets/private-b', 'subnets/public-b/nat-gateway:nat-b'],
      ['subnets/public-a/nat-gateway:nat-a', 'internetGateways/igw-1'],
      ['subnets/public-b/nat-gateway:nat-b', 'internetGateways/igw-1'],
    ]);
  });

  describe('with references that lead nowhere', () => {
    const scene = buildScene(
      sketch({
        subnets: [subnet('stray', 'gone', 'a', { region: 'eu-west-1' })],
        instances: [
          { id: 'i-1', vpcId: 'gone', subnetId: 'never-read' },
          { id: 'i-2', state: 'terminated' },
        ],
      }),
    );

    it('draws the VPC that was not read, with the gap', () => {
      const [vpcNode] = vpcsOf(scene).filter(({ title }) => title === 'gone');
      expect(vpcNode).toMatchObject({ subtitle: 'not read', gaps: ['DescribeVpcs'] });
    });

    it('keeps what has no subnet in its VPC, and what has no VPC in its Region', () => {
      expect(vpcsOf(scene)[0]?.unplaced?.members).toEqual([
        { collection: 'instances', key: 'i-1' },
      ]);
      const homeless = scene.regions.flatMap(({ unplaced }) => unplaced?.members ?? []);
      expect(homeless).toEqual([{ collection: 'instances', key: 'i-2' }]);
    });
  });

  describe('with a filter', () => {
    it('counts what it hides', () => {
      const all = buildScene(shop());
      const scene = buildScene(shop(), {
        ...defaultView,
        filter: { ...defaultView.filter, vpcs: ['shared-services'] },
      });

      expect(vpcsOf(scene).map(({ title }) => title)).toEqual(['shared-services']);
      expect(scene.total).toBe(all.total);
      // Itself, a route table, two subnets, six instances.
      expect(scene.shown).toBe(1 + 1 + 2 + 6);
    });

    it('keeps the transit gateway that a chosen VPC hangs on, and no other', () => {
      const network = sketch({
        vpcs: [vpc('shop'), vpc('hr')],
        transitGateways: [{ id: 'tgw-core' }, { id: 'tgw-hr' }],
        transitGatewayAttachments: [
          { id: 'a', resourceType: 'vpc', resourceId: 'shop', transitGatewayId: 'tgw-core' },
          { id: 'b', resourceType: 'vpc', resourceId: 'hr', transitGatewayId: 'tgw-hr' },
        ],
      });
      const scene = buildScene(network, {
        ...defaultView,
        filter: { ...defaultView.filter, vpcs: ['shop'] },
      });

      expect(scene.regions.flatMap(({ hubs }) => hubs.map(({ title }) => title))).toEqual([
        'tgw-core',
      ]);
    });

    it('keeps the containers of what passes', () => {
      const tags = [{ key: 'Name', value: 'build' }];
      const scene = buildScene(shop(), { ...defaultView, filter: { ...defaultView.filter, tags } });

      expect(vpcsOf(scene).map(({ title }) => title)).toEqual(['shared-services']);
      expect(subnetOf(scene, 'subnets/tools-a').resourceCount).toBe(6);
    });
  });

  it('folds forty endpoints into tiles by type, and keeps every service behind them', () => {
    const vpcEndpoints = Array.from({ length: 40 }, (_, i) => ({
      id: `vpce-${i}`,
      vpcId: 'hub',
      type: i === 0 ? 'Gateway' : 'Interface',
      serviceName: `com.amazonaws.us-east-1.service-${i}`,
    }));
    const [hub] = vpcsOf(buildScene(sketch({ vpcs: [vpc('hub')], vpcEndpoints })));

    expect(hub?.shelf.map(({ title, count }) => [title, count])).toEqual([
      ['service-0', 1],
      ['39 endpoints', 39],
    ]);
    expect(hub?.services).toHaveLength(40);
  });

  it('covers the interfaces of an instance with its card', () => {
    const network = sketch({
      vpcs: [vpc('shop')],
      subnets: [subnet('app', 'shop', 'a')],
      instances: [{ id: 'i-web', vpcId: 'shop', subnetId: 'app', ...named('web') }],
      networkInterfaces: [
        interfaceOf('eni-web', 'app', 'shop', { attachment: { instanceId: 'i-web' } }),
      ],
    });

    const { cards } = subnetOf(buildScene(network), 'subnets/app');
    expect(cards).toMatchObject([
      { title: 'web', count: 1, covers: [{ collection: 'networkInterfaces', key: 'eni-web' }] },
    ]);
  });
});

function vpcsOf(scene: Scene) {
  return scene.regions.flatMap(({ vpcs }) => vpcs);
}

function subnetOf(scene: Scene, id: string): SceneSubnet {
  const subnets = vpcsOf(scene).flatMap(({ zones }) => zones.flatMap((zone) => zone.subnets));
  const found = subnets.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
}
