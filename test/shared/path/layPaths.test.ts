import ELK from 'elkjs';
import { describe, expect, it } from 'vitest';
import { askQuestion } from '../../../shared/compare/askQuestion';
import { workloadsOf } from '../../../shared/compare/workloads';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Box, Diagram, DiagramNodeKind, Point } from '../../../shared/diagram/diagram';
import { crosses } from '../../../shared/diagram/geometry';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import type { Network } from '../../../shared/network/network';
import {
  type DrawnPath,
  ghostLabel,
  lengthOf,
  partOf,
  pointAt,
} from '../../../shared/path/drawnPath';
import { layPaths } from '../../../shared/path/layPaths';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import {
  customerGateway,
  gatewayEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../support/builders';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { textBoxes } from './textBoxes';

async function drawn(network: Network): Promise<Diagram> {
  const forms = [...network.vpcs.keys()].map((id) => [id, 'full'] as const);
  const view = { ...defaultView, vpcForms: Object.fromEntries(forms) };
  return layoutDiagram(buildScene(network, view), new ELK());
}

type Asked = { from: string; to: string; direction?: 'forward' | 'return' };

function pathsOf(network: Network, diagram: Diagram, { from, to, direction = 'forward' }: Asked) {
  const answered = askQuestion(network, { from, to });
  if (!answered.ok) throw new Error(`the test asks badly: ${JSON.stringify(answered.error)}`);
  const { value } = answered;
  const answers =
    value.kind === 'single'
      ? [{ side: 'with' as const, answer: value.answer }]
      : (['with', 'without'] as const).map((side) => ({ side, answer: value.comparison[side] }));
  const ways = answers.map(({ side, answer }) => ({ side, hops: answer[direction].hops }));
  const paths = layPaths(diagram, network, ways);
  return ways.map((way, n) => ({ ...way, path: paths[n]?.path as DrawnPath }));
}

/** The straight pieces that are drawn. */
function pieces(path: DrawnPath): [Point, Point][] {
  return path.stretches.flatMap(({ from, to }) => {
    const part = partOf(path.points, from, to);
    return part.slice(1).map((point, n): [Point, Point] => [part[n] as Point, point]);
  });
}

const shop = networkOf(
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  instance('web', { subnet: 'private' }),
  instance('db', { subnet: 'private' }),
  natGateway('nat', { subnet: 'public' }),
  routeTable('public-table', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-table', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  gatewayEndpoint('s3-endpoint', { routeTables: ['private-table'] }),
  securityGroup('shut'),
  interfaceEndpoint('sqs-endpoint', { subnets: ['private'], groups: ['shut'] }),
);

describe('layPaths', () => {
  it('leads from the workload by its endpoint to the service, and past it by the NAT gateway', async () => {
    const diagram = await drawn(shop);
    const [withIt, without] = pathsOf(shop, diagram, { from: 'web', to: 's3' });
    const titles = (path: DrawnPath | undefined) =>
      diagram.nodes.filter(({ id }) => path?.nodeIds.has(id)).map(({ kind }) => kind);
    expect(titles(withIt?.path)).toEqual(
      expect.arrayContaining(['vpc', 'subnet', 'card', 'gateway', 'service']),
    );
    expect(withIt?.path.badges.map(({ label }) => label)).toEqual(['1–3', '4–7', '8–9', '10']);
    const kindAt = (id: string | undefined) => diagram.nodes.find((node) => node.id === id)?.kind;
    expect(withIt?.path.badges.map(({ nodeId }) => kindAt(nodeId))).toEqual([
      'card',
      'subnet',
      'gateway',
      'service',
    ]);
    expect(without?.path.nodeIds.has('internetGateways/igw')).toBe(true);
    expect(withIt?.path.nodeIds.has('internetGateways/igw')).toBe(false);
  });

  it('marks where a packet is stopped, and goes on dotted beyond', async () => {
    const diagram = await drawn(shop);
    const [withIt] = pathsOf(shop, diagram, { from: 'web', to: 'sqs' });
    const states = withIt?.path.badges.map(({ state }) => state) ?? [];
    const stop = states.indexOf('blocks');
    expect(stop).toBeGreaterThan(0);
    expect(states.slice(0, stop).every((state) => state === 'passes')).toBe(true);
    expect(states.slice(stop + 1).every((state) => state === 'would-go')).toBe(true);
    expect(new Set(withIt?.path.stretches.map(({ state }) => state))).toEqual(
      new Set(['goes', 'would-go']),
    );
  });

  it('writes `would go` beside the line beyond the block, clear of badges, cards and lines', async () => {
    const diagram = await drawn(shop);
    const [withIt, without] = pathsOf(shop, diagram, { from: 'web', to: 'sqs' });
    expect(without?.path.wouldGo).toBeUndefined();
    const words = withIt?.path.wouldGo as Box;
    const leaves = diagram.nodes.filter(({ kind }) =>
      ['card', 'gateway', 'service'].includes(kind),
    );
    expect(leaves.find((box) => overlap(box, words))?.title).toBeUndefined();
    for (const path of [withIt?.path, without?.path] as DrawnPath[]) {
      expect(pieces(path).filter(([a, b]) => crosses(words, a, b))).toEqual([]);
      for (const { at } of path.badges)
        expect(overlap(words, { x: at.x - 10, y: at.y - 10, width: 20, height: 20 })).toBe(false);
    }
    const beyond = withIt?.path.stretches.filter(({ state }) => state === 'would-go') ?? [];
    const ends = beyond.flatMap(({ from, to }) => partOf(withIt?.path.points ?? [], from, to));
    const near = { x: words.x - 40, y: words.y - 40, width: words.width + 80, height: 95 };
    expect(ends.some((point) => overlap(near, { ...point, width: 1, height: 1 }))).toBe(true);
  });

  it('ends at the border of the subnet whose table has no route', async () => {
    const lonely = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));
    const diagram = await drawn(lonely);
    const [only] = pathsOf(lonely, diagram, { from: 'web', to: '192.0.2.1' });
    const box = diagram.nodes.find(({ kind }) => kind === 'subnet') as Box;
    const end = only?.path.points.at(-1) as Point;
    expect(only?.path.badges.at(-1)?.state).toBe('blocks');
    const onBorder =
      [box.x, box.x + box.width].includes(end.x) || [box.y, box.y + box.height].includes(end.y);
    expect(onBorder).toBe(true);
  });

  it('places every hop on the line, in the order of the hops', async () => {
    const diagram = await drawn(shop);
    for (const direction of ['forward', 'return'] as const)
      for (const { path, hops } of pathsOf(shop, diagram, { from: 'web', to: 's3', direction })) {
        expect(path.hopAt).toHaveLength(hops.length);
        expect(path.hopAt).toEqual([...path.hopAt].sort((a, b) => a - b));
        expect(path.hopAt.every((at) => at >= 0 && at <= path.length)).toBe(true);
      }
  });

  it('gives what the diagram does not draw a place of its own', async () => {
    const diagram = await drawn(shop);
    const [only] = pathsOf(shop, diagram, { from: 'web', to: '1.1.1.1' });
    const [ghost] = only?.path.ghosts ?? [];
    expect(ghost?.title).toBe('Internet');
    const others = diagram.nodes.filter(({ kind }) => kind === 'service' || kind === 'gateway');
    expect(others.some((box) => ghost !== undefined && overlap(ghost, box))).toBe(false);
  });

  it.each(['forward', 'return'] as const)(
    'begins %s where the diagram draws nothing, and marks every hop once and in order',
    async (direction) => {
      const diagram = await drawn(shop);
      const asked = [
        { from: 'internet', to: 'web', ghosts: ['Internet'] },
        { from: 'web', to: '1.1.1.1', ghosts: ['Internet'] },
        { from: 'web', to: 'kms', ghosts: ['KMS', 'New endpoint'] },
      ];
      for (const { ghosts, ...ends } of asked) {
        const [first] = pathsOf(shop, diagram, { ...ends, direction });
        if (first === undefined || first.hops.length === 0) continue;
        const { path, hops } = first;
        expect(
          path.badges.flatMap((badge) => badge.hops),
          `${ends.from} to ${ends.to}`,
        ).toEqual(hops.map((_, at) => at));
        expect(path.ghosts.map(({ title }) => title).sort()).toEqual(ghosts);
        const start =
          direction === 'return' || ends.from === 'internet' ? path.ghosts[0] : undefined;
        if (start !== undefined && hops[0]?.id === start.id)
          expect(path.placeIds[0]).toBe(start.id);
      }
    },
  );

  it.each(['forward', 'return'] as const)(
    'leads %s by the customer gateway that its VPN connection joins, not by just any',
    async (direction) => {
      const offices = networkOf(
        vpc(),
        subnet('private'),
        instance('web', { subnet: 'private' }),
        vpnGateway('vgw'),
        customerGateway('a-other'),
        customerGateway('office'),
        vpnConnection('vpn', {
          vpnGateway: 'vgw',
          customerGateway: 'office',
          routes: ['192.168.0.0/16'],
        }),
        routeTable('table', {
          subnets: ['private'],
          routes: [route('192.168.0.0/16', 'vpn-gateway', 'vgw')],
        }),
      );
      const diagram = await drawn(offices);
      const [only] = pathsOf(offices, diagram, { from: 'web', to: '192.168.4.4', direction });
      expect(only?.hops.some(({ kind }) => kind === 'on-premises')).toBe(true);
      expect(only?.path.nodeIds.has('customerGateways/office')).toBe(true);
      expect(only?.path.nodeIds.has('customerGateways/a-other')).toBe(false);
    },
  );

  it('marks every hop of the sample once and in order, there and back', async () => {
    const network = sampleNetwork();
    const diagram = await drawn(network);
    const sources = workloadsOf(network).filter((_, n) => n % 23 === 0);
    let checked = 0;
    for (const { id } of sources)
      for (const to of ['s3', 'kms', '1.1.1.1', sources[0]?.id ?? ''])
        for (const direction of ['forward', 'return'] as const)
          for (const { path, hops } of pathsOf(network, diagram, { from: id, to, direction })) {
            const marked = path.badges.flatMap((badge) => badge.hops);
            expect(marked, `${id} ${to} ${direction}`).toEqual(hops.map((_, at) => at));
            checked += 1;
          }
    expect(checked).toBeGreaterThan(40);
  });

  it('shares between both ways what the diagram does not draw, and keeps their badges apart', async () => {
    const diagram = await drawn(shop);
    const paths = pathsOf(shop, diagram, { from: 'web', to: 'kms' }).map(({ path }) => path);
    expect(paths).toHaveLength(2);
    expect(new Set(paths.flatMap(({ ghosts }) => ghosts.map(({ id }) => id))).size).toBe(
      new Set(paths.flatMap(({ ghosts }) => ghosts)).size,
    );
    const badges = paths.flatMap((path) => path.badges);
    for (const [n, a] of badges.entries())
      for (const b of badges.slice(n + 1))
        expect(Math.abs(a.at.x - b.at.x) + Math.abs(a.at.y - b.at.y)).toBeGreaterThan(20);
  });

  it.each([
    ['the sample', sampleNetwork(), 9],
    ['a generated network of 300', generateNetwork(300), 15],
    ['a generated network of 1,500', generateNetwork(1500), 100],
  ])(
    'draws straight pieces over no card, tile, label or header of %s but those it leads to',
    { timeout: 120_000 },
    async (_, network, every) => {
      const diagram = await drawn(network);
      const texts = textBoxes(diagram);
      const leaves = diagram.nodes.filter(({ kind }) => leafKinds.has(kind));
      const workloads = workloadsOf(network).map(({ id }) => id);
      const sources = workloads.filter((_, n) => n % every === 0);
      const destinations = ['s3', 'sqs', 'kms', '1.1.1.1', workloads[1], workloads.at(-1)];
      let checked = 0;
      for (const from of sources)
        for (const to of destinations.filter((each) => each !== undefined))
          for (const direction of ['forward', 'return'] as const)
            for (const { path } of pathsOf(network, diagram, { from, to, direction })) {
              const asked = `${from} to ${to}, ${direction}`;
              const words = [...texts, ...path.ghosts.map(ghostLabel)];
              for (const [a, b] of pieces(path)) {
                expect(a.x === b.x || a.y === b.y, `${asked} runs aslant`).toBe(true);
                const hit = leaves.find((box) => !path.nodeIds.has(box.id) && crosses(box, a, b));
                expect(hit?.title, asked).toBeUndefined();
                expect(
                  words.find((box) => crosses(box, a, b)),
                  asked,
                ).toBeUndefined();
                checked += 1;
              }
            }
      expect(checked).toBeGreaterThan(100);
    },
  );

  it('comes back from a service by its endpoint first and then its interface', async () => {
    const diagram = await drawn(shop);
    const keysOf = (direction: 'forward' | 'return') => {
      const [withIt] = pathsOf(shop, diagram, { from: 'web', to: 'sqs', direction });
      const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
      return withIt?.path.placeIds.map((id) => nodes.get(id)?.kind);
    };
    expect(keysOf('forward')).toEqual(['card', 'card', 'gateway', 'service']);
    expect(keysOf('return')).toEqual(['service', 'gateway', 'card', 'card']);
  });
});

const leafKinds = new Set<DiagramNodeKind>([
  'card',
  'gateway',
  'service',
  'transit-gateway',
  'peering',
  'on-premises',
  'unplaced',
]);

describe('a line', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 20 },
  ];

  it('is measured along its corners', () => {
    expect(lengthOf(line)).toBe(30);
    expect(pointAt(line, 15)).toEqual({ x: 10, y: 5 });
    expect(pointAt(line, -1)).toEqual({ x: 0, y: 0 });
    expect(pointAt(line, 99)).toEqual({ x: 10, y: 20 });
  });

  it('is cut where one asks, corners kept', () => {
    expect(partOf(line, 5, 15)).toEqual([
      { x: 5, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 5 },
    ]);
  });
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
