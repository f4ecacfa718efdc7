import { describe, expect, it } from 'vitest';
import { fitBox, noInsets } from '../../../renderer/canvas/viewport';
import type { LaidPath } from '../../../renderer/path/PathLayer';
import { boxOfPaths, boxWithFrame, boxWithVpcs } from '../../../renderer/path/pathBox';
import type { Box, DiagramNode, Point } from '../../../shared/diagram/diagram';
import type { PathGhost } from '../../../shared/path/drawnPath';
import { gridDiagram } from '../canvas/diagrams';

const diagram = gridDiagram({ vpcs: 2, cardsPerSubnet: 1 });
const region = boxOf('region');
const vpc = boxOf('vpc');

function boxOf(kind: 'region' | 'vpc'): Box {
  const node = diagram.nodes.find((each) => each.kind === kind);
  if (node === undefined) throw new Error(`the diagram has no ${kind}`);
  return node;
}

function path(points: readonly Point[], ghosts: PathGhost[] = []): LaidPath {
  return {
    side: 'with',
    path: {
      points,
      length: 0,
      stretches: [],
      badges: [],
      hopAt: [],
      nodeIds: new Set(),
      ghosts,
      placeIds: [],
    },
  };
}

describe('what a request is shown with', () => {
  const inside = { x: vpc.x + 80, y: vpc.y + 200 };
  const paths = [path([inside, { x: inside.x + 200, y: inside.y }])];
  const box = boxOfPaths(paths) as Box;
  const withVpcs = boxWithVpcs(box, paths, diagram);

  it('is the VPCs that its paths run through', () => {
    expect(withVpcs).toMatchObject({ x: vpc.x, y: vpc.y, width: vpc.width, height: vpc.height });
  });

  it('is all of the services beside a VPC where a path leads to one of them', () => {
    const column: DiagramNode = {
      kind: 'service-column',
      id: 'services',
      title: 'AWS services',
      x: vpc.x + vpc.width + 50,
      y: vpc.y,
      width: 104,
      height: vpc.height,
    };
    const beside = { ...diagram, nodes: [...diagram.nodes, column] };
    const toService = [path([inside, { x: column.x + 20, y: inside.y }])];
    const shown = boxWithVpcs(boxOfPaths(toService) as Box, toService, beside);
    expect(shown.x + shown.width).toBe(column.x + column.width);
  });

  it('is their Region up to its frame where that runs close by, so that the frame has the margin', () => {
    const framed = boxWithFrame(withVpcs, diagram);
    expect(framed).toMatchObject({ x: region.x });
    const canvas = { width: 800, height: 4000 };
    const { x, zoom } = fitBox(framed, canvas, noInsets, 1);
    expect(x + region.x * zoom).toBeCloseTo(12, 0);
  });

  it('is not the rest of the Region', () => {
    expect(boxWithFrame(withVpcs, diagram).width).toBe(vpc.x + vpc.width - region.x);
  });

  it('is a path with the names of what it leads to beside the diagram', () => {
    const title = 'bedrock-agentcore.gateway';
    const ghost: PathGhost = { id: 'g', icon: 'vpc', title, x: 900, y: 0, width: 44, height: 44 };
    const { x, width } = boxOfPaths([path([{ x: 800, y: 20 }], [ghost])]) as Box;
    expect(x + width).toBeGreaterThan(900 + 22 + 80);
  });
});
