import { describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram, DiagramNode, ResourceRef } from '../../../shared/diagram/diagram';
import { drawnOf, layoutComparison } from '../../../shared/diagram/layoutComparison';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import type { MarkedRecord } from '../../../shared/diagram/markDiagram';
import type { Side } from '../../../shared/diagram/mergeScenes';
import type { MutableNetwork, Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { elk } from './elk';
import { shop } from './shop';
import { interfaceOf, named, routeTable, sketch } from './sketch';
import { flaws } from './soundness';

const full = {
  ...defaultView,
  vpcForms: { 'shop-prod': 'full', 'shared-services': 'full' },
} as const;

describe('layoutComparison', () => {
  it('keeps what was removed in the drawing, as a ghost with its mark', async () => {
    const after = edited(shop(), (network) => network.vpcEndpoints.delete('vpce-s3' as never));
    const diagram = await compared(shop(), after, [gone('vpcEndpoints', 'vpce-s3')]);

    expect(nodeOf(diagram, 'vpcEndpoints/vpce-s3')).toMatchObject({ mark: 'removed', ghost: true });
    const service = diagram.nodes.find(({ kind, title }) => kind === 'service' && title === 'S3');
    expect(service).toMatchObject({ mark: 'removed', ghost: true });
    const edge = diagram.edges.find(({ from }) => from === 'vpcEndpoints/vpce-s3');
    expect(edge).toMatchObject({ to: service?.id, mark: 'removed' });
    expect(nodeOf(diagram, 'vpcs/shop-prod')?.inside).toEqual({ added: 0, removed: 1, changed: 0 });
  });

  it('marks what came, and of a group that grew says that it changed', async () => {
    const after = edited(shop(), (network) => {
      const more = sketch({
        instances: [{ id: 'i-new', vpcId: 'shop-prod', subnetId: 'isolated-a', ...named('batch') }],
        networkInterfaces: [
          interfaceOf('eni-13', 'private-b', 'shop-prod', {
            interfaceType: 'lambda',
            description: 'AWS Lambda VPC ENI-orders-0eabb672-9699-4752-8738-38b7379f1199',
          }),
        ],
      });
      for (const [key, record] of more.instances) network.instances.set(key, record);
      for (const [key, record] of more.networkInterfaces)
        network.networkInterfaces.set(key, record);
    });
    const diagram = await compared(shop(), after, [
      come('instances', 'i-new'),
      come('networkInterfaces', 'eni-13'),
    ]);

    expect(cardOf(diagram, 'batch')).toMatchObject({ mark: 'added' });
    expect(cardOf(diagram, 'orders')).toMatchObject({ mark: 'changed', count: 13 });
    expect(nodeOf(diagram, 'subnets/private-b')?.inside).toEqual({
      added: 0,
      removed: 0,
      changed: 1,
    });
  });

  it('stands beside a group what went from it', async () => {
    const first = [...shop().networkInterfaces.keys()].find((key) =>
      key.includes('orders-private-b'),
    );
    const after = edited(shop(), (network) => network.networkInterfaces.delete(first as never));
    const diagram = await compared(shop(), after, [gone('networkInterfaces', first ?? '')]);

    const orders = diagram.nodes.filter(
      (node) =>
        node.kind === 'card' && node.title === 'orders' && node.parent === 'subnets/private-b',
    );
    expect(orders.map((node) => [node.kind === 'card' && node.count, node.mark])).toEqual([
      [11, undefined],
      [1, 'removed'],
    ]);
  });

  it('draws a route that went as a removed line, and its subnet as changed', async () => {
    const after = edited(shop(), withoutNat);
    const diagram = await compared(shop(), after, [
      { ref: { collection: 'routeTables', key: 'rtb-private-a' }, mark: 'changed' },
    ]);

    const line = diagram.edges.find(({ from }) => from === 'subnets/private-a');
    expect(line).toMatchObject({ to: 'subnets/public-a/nat-gateway:nat-a', mark: 'removed' });
    expect(nodeOf(diagram, 'subnets/private-a')).toMatchObject({
      mark: 'changed',
      subnetKind: 'isolated',
    });
  });

  it('shows the base as it was, without a place of its own for what is the same', async () => {
    const after = edited(shop(), (network) => {
      withoutNat(network);
      network.instances.delete('i-0c41e9f2' as never);
    });
    const records = [
      { ref: { collection: 'routeTables', key: 'rtb-private-a' }, mark: 'changed' } as const,
      gone('instances', 'i-0c41e9f2'),
    ];
    const [before, now] = [
      await compared(shop(), after, records, 'before'),
      await compared(shop(), after, records, 'after'),
    ];

    expect(nodeOf(before, 'subnets/private-a')).toMatchObject({ subnetKind: 'private' });
    expect(cardOf(before, 'web')).toBeDefined();
    expect(before.nodes.some(({ ghost }) => ghost)).toBe(false);
    expect(cardOf(now, 'web', 'subnets/private-a')).toBeUndefined();
    expect(now.edges.some(({ from }) => from === 'subnets/private-a')).toBe(false);
    expect(boxOf(before, 'subnets/public-b')).toEqual(boxOf(now, 'subnets/public-b'));
  });

  it('never calls added what the other side did not read', async () => {
    const before = edited(shop(), (network) => network.vpcEndpoints.delete('vpce-s3' as never));
    const diagram = await compared(before, shop(), []);

    expect(nodeOf(diagram, 'vpcEndpoints/vpce-s3')).toMatchObject({ mark: 'not-compared' });
    expect(diagram.edges.some(({ mark }) => mark !== undefined)).toBe(false);
  });

  it('marks nothing where nothing differs, and draws what it always draws', async () => {
    const network = sampleNetwork();
    const diagram = await compared(network, network, []);

    expect(diagram).toEqual(await layoutDiagram(buildScene(network, full), elk));
    expect(diagram.nodes.some(({ mark, ghost, inside }) => mark ?? ghost ?? inside)).toBe(false);
  });

  it('has no box on another where one side is wholly another network', async () => {
    const diagram = await compared(shop(), sampleNetwork(), []);
    expect(flaws(diagram)).toEqual([]);
  });
});

function compared(
  before: Network,
  after: Network,
  records: readonly MarkedRecord[],
  side: Side | 'both' = 'both',
): Promise<Diagram> {
  const sides = { before: drawnOf(before, full), after: drawnOf(after, full) };
  return layoutComparison(sides, { side, records }, (scene) => layoutDiagram(scene, elk));
}

function edited(network: MutableNetwork, edit: (network: MutableNetwork) => unknown): Network {
  edit(network);
  return network;
}

/** The private subnet of the first zone loses its way out. */
function withoutNat(network: MutableNetwork): void {
  const bare = sketch({ routeTables: [routeTable('rtb-private-a', 'shop-prod', ['private-a'])] });
  for (const [key, table] of bare.routeTables) network.routeTables.set(key, table);
}

function gone(collection: ResourceRef['collection'], key: string): MarkedRecord {
  return { ref: { collection, key }, mark: 'removed', vpcId: 'shop-prod' };
}

function come(collection: ResourceRef['collection'], key: string): MarkedRecord {
  return { ref: { collection, key }, mark: 'added', vpcId: 'shop-prod' };
}

function nodeOf(diagram: Diagram, id: string): DiagramNode | undefined {
  return diagram.nodes.find((node) => node.id === id);
}

function cardOf(diagram: Diagram, title: string, parent?: string): DiagramNode | undefined {
  return diagram.nodes.find(
    (node) =>
      node.kind === 'card' &&
      node.title === title &&
      (parent === undefined || node.parent === parent),
  );
}

function boxOf(diagram: Diagram, id: string): number[] {
  const node = nodeOf(diagram, id);
  return node === undefined ? [] : [node.x, node.y, node.width, node.height];
}
