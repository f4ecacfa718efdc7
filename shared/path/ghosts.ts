import type { Box, DiagramNode } from '../diagram/diagram';
import { bottom, right } from '../diagram/geometry';
import { serviceFace } from '../diagram/services';
import type { Hop, HopKind } from '../routing/trace';
import type { DiagramIndex } from './diagramIndex';
import type { PathGhost } from './drawnPath';

/** Where the packet was last, else where it is met first: beside it stands what the diagram does not draw. */
export type Near =
  | {
      place: Box;
      vpc: DiagramNode | undefined;
      /** The node before, else the one behind. */
      beside?: DiagramNode;
    }
  | undefined;

/** Right of the VPC that is left or entered, where its services stand; below what stands there already. */
export function ghostOf(
  index: DiagramIndex,
  { kind, id }: Hop,
  near: Near,
  ghosts: PathGhost[],
): PathGhost | undefined {
  if (
    kind !== 'aws-service' &&
    kind !== 'internet' &&
    kind !== 'on-premises' &&
    kind !== 'vpc-endpoint'
  )
    return undefined;
  const known = ghosts.find((ghost) => ghost.id === id);
  if (known !== undefined) return known;
  if (near?.vpc === undefined) return undefined;
  const { vpc, place: from } = near;
  const isTile = kind === 'vpc-endpoint';
  const size = isTile ? tileSize : ghostSize;
  const x = isTile ? right(vpc) - size / 2 : right(vpc) + ghostOffset;
  const taken = [
    ...index.inside(`${vpc.id}/services`),
    ...index.inside(vpc.id).filter((node) => node.kind === 'gateway'),
    ...ghosts,
  ].filter((box) => box.x < x + size && x < box.x + box.width);
  const y = freeHeight(taken, from.y + from.height / 2 - size / 2, size, vpc);
  const ghost = { id, x, y, width: size, height: size, ...faceOf(kind, id) };
  ghosts.push(ghost);
  return ghost;
}

/** The free height nearest to the wanted one beside a VPC; below it where all is taken. */
function freeHeight(taken: readonly Box[], wanted: number, size: number, vpc: Box): number {
  const isFree = (y: number) =>
    taken.every((box) => y + size + labelRoom <= box.y || box.y + box.height + labelRoom <= y);
  const edges = taken.flatMap((box) => [box.y - size - labelRoom, box.y + box.height + labelRoom]);
  const inside = [wanted, ...edges].filter(
    (y) => isFree(y) && y >= vpc.y + headerRoom && y + size <= bottom(vpc),
  );
  const [nearest] = inside.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return nearest ?? Math.max(bottom(vpc), ...taken.map(bottom)) + labelRoom;
}

const headerRoom = 40;
const ghostOffset = 102;
const ghostSize = 44;
const tileSize = 40;
/** A tile's label, and half a badge on the corner of the next. */
const labelRoom = 44;

function faceOf(kind: HopKind, id: string): { icon: string; title: string } {
  if (kind === 'internet') return { icon: 'internet', title: 'Internet' };
  if (kind === 'on-premises')
    return { icon: 'on-premises', title: id.slice('on-premises:'.length) };
  if (kind === 'vpc-endpoint') return { icon: 'vpc-endpoint', title: 'New endpoint' };
  const service = id.slice('aws-service:'.length).split('@')[0] ?? '';
  const { title, icon } = serviceFace(service);
  return { title, icon };
}
