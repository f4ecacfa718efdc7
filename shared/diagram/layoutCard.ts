import type { DiagramNode, SubnetKind } from './diagram';
import { metrics } from './geometry';
import { vpcNode } from './layoutFull';
import type { Piece } from './piece';
import type { SceneVpc } from './scene';

/** A VPC as one card: kinds as rows, zones as columns, how much each holds. */
export function layoutCard(vpc: SceneVpc): Piece {
  const box = { x: 0, y: 0, ...metrics.vpcCard };
  return {
    ...metrics.vpcCard,
    nodes: [vpcNode(vpc, box, heatOf(vpc))],
    edges: [],
    frame: box,
    doors: {},
  };
}

function heatOf(vpc: SceneVpc): NonNullable<Extract<DiagramNode, { kind: 'vpc' }>['heat']> {
  const subnets = vpc.zones.flatMap((zone) => zone.subnets);
  const usual: SubnetKind[] = ['public', 'private', 'isolated'];
  const kinds = subnets.some((subnet) => subnet.kind === 'unknown')
    ? [
        ...usual.filter((kind) => subnets.some((subnet) => subnet.kind === kind)),
        'unknown' as const,
      ]
    : usual;
  return {
    zones: vpc.zones.map((zone) => zone.title),
    rows: kinds.map((kind) => ({
      kind,
      counts: vpc.zones.map((zone) => {
        const here = zone.subnets.filter((subnet) => subnet.kind === kind);
        return here.length === 0
          ? null
          : here.reduce((sum, subnet) => sum + subnet.resourceCount, 0);
      }),
    })),
  };
}
