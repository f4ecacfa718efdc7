import { describe, expect, it } from 'vitest';
import { clearanceOf, growthAnchor } from '../../../renderer/canvas/clearance';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { Diagram, DiagramEdge, DiagramNode } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { elk } from '../../shared/diagram/elk';

const vpc = (id: string, x: number, y: number): DiagramNode => ({
  kind: 'vpc',
  id,
  title: id,
  form: 'card',
  cidrs: [],
  resourceCount: 0,
  subnetCount: 0,
  endpointIcons: [],
  x,
  y,
  width: 600,
  height: 100,
});
const hub: DiagramNode = {
  kind: 'transit-gateway',
  id: 'hub',
  title: 'tgw-core',
  icon: 'transit-gateway',
  attachmentCount: 2,
  x: 200,
  y: 182,
  width: 156,
  height: 36,
};
const diagram = (nodes: DiagramNode[], edges: DiagramEdge[] = []): Diagram => ({
  width: 1000,
  height: 1000,
  nodes,
  edges,
  shown: 0,
  total: 0,
});
const growthOf = (...args: Parameters<typeof diagram>) =>
  clearanceOf(diagram(...args)).get('hub')?.growth;

describe('clearanceOf a transit gateway between two VPCs', () => {
  it('lets it grow until it nearly touches the nearer one', () => {
    // Centre 200; free from 100 to 300, less 6 px on either side: 94 of the 18 it is high on one side.
    expect(growthOf([vpc('above', 0, 0), hub, vpc('below', 0, 300)])).toBeCloseTo(94 / 18);
  });

  it('stops before a line that is not its own, and ignores its own', () => {
    const line = { id: 'line', kind: 'peering', from: 'above', to: 'below' } as const;
    const points = [
      { x: 0, y: 160 },
      { x: 900, y: 160 },
    ];
    expect(growthOf([hub], [{ ...line, points }])).toBeCloseTo(34 / 18);
    expect(growthOf([hub], [{ ...line, to: 'hub', points }])).toBe(8);
  });

  it('never shrinks it, however tight it stands', () => {
    expect(growthOf([vpc('above', 0, 80), hub])).toBe(1);
  });
});

describe('clearanceOf a customer gateway at the left border', () => {
  const gateway: DiagramNode = {
    kind: 'on-premises',
    id: 'office',
    title: 'office',
    icon: 'customer-gateway',
    x: 0,
    y: 100,
    width: 156,
    height: 48,
  };
  const growthBeside = (edges: DiagramEdge[]) =>
    clearanceOf(diagram([gateway, vpc('shop', 228, 0)], edges)).get('office')?.growth;

  it('lets it grow to the right alone, as far as the next VPC', () => {
    expect(growthAnchor(gateway)).toEqual({ x: 0, y: 124 });
    expect(growthBeside([])).toBeCloseTo((228 - 6) / 156);
  });

  it('stops before the bend of its own line', () => {
    const points = [
      { x: 156, y: 124 },
      { x: 200, y: 124 },
      { x: 200, y: 300 },
    ];
    const line: DiagramEdge = { id: 'vpn', kind: 'vpn', from: 'office', to: 'tgw', points };
    expect(growthBeside([line])).toBeCloseTo((200 - 6) / 156);
  });
});

describe('clearanceOf the sample', () => {
  it('lets the name of every peering grow to one size where the whole of it is shown', async () => {
    const { vpcForms } = sampleModel().view;
    const drawn = await layoutDiagram(
      buildScene(sampleNetwork(), { ...defaultView, vpcForms }),
      elk,
    );
    const clearance = clearanceOf(drawn);
    const growths = drawn.nodes
      .filter(({ kind }) => kind === 'peering')
      .map(({ id }) => clearance.get(id)?.growth ?? 0);

    expect(growths).toHaveLength(2);
    // A window of 1440 x 900 shows it at 62 %.
    for (const growth of growths) expect(growth).toBeGreaterThan(1 / 0.62);
  });
});
