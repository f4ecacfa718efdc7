import type { Network } from '../network/network';
import { buildScene } from './buildScene';
import type { Diagram, DiagramView } from './diagram';
import { type MarkedRecord, markDiagram } from './markDiagram';
import { mergeScenes, type Side, type Sides } from './mergeScenes';
import type { Scene } from './scene';
import { partsOf, shownIn } from './sceneParts';
import { subnetMarks } from './subnetMarks';

/** What a network draws by itself. */
export type Drawn = { network: Network; scene: Scene; shown: ReadonlySet<string> };

export function drawnOf(network: Network, view: DiagramView): Drawn {
  const scene = buildScene(network, view);
  return { network, scene, shown: shownIn(partsOf(scene)) };
}

/**
 * Two networks in one drawing, with what differs marked: both at once, or one of them in the places of that drawing.
 *
 * @param records what differs
 */
export async function layoutComparison(
  { before, after }: Sides<Drawn>,
  { side, records }: { side: Side | 'both'; records: readonly MarkedRecord[] },
  layOut: (scene: Scene) => Promise<Diagram>,
): Promise<Diagram> {
  const scenes = { before: before.scene, after: after.scene };
  const diagram = await layOut(mergeScenes(scenes, side === 'before' ? 'before' : 'after'));
  const onSubnets = subnetMarks({ before: before.network, after: after.network }, records);
  const shown = { before: before.shown, after: after.shown };
  return markDiagram(diagram, shown, [...records, ...onSubnets], side);
}
