import { hopsText } from '../text/canvas';
import type { LaidPath } from './PathLayer';

/** What the badges say to the eye, in words for each node they stand at. One way alone is not told from another. */
export function hopsAtNodes(paths: readonly LaidPath[], compared: boolean): Map<string, string> {
  const texts = new Map<string, string[]>();
  for (const { side, path } of paths)
    for (const badge of path.badges) {
      if (badge.nodeId === undefined) continue;
      const text = hopsText(badge, compared ? side : undefined);
      texts.set(badge.nodeId, [...(texts.get(badge.nodeId) ?? []), text]);
    }
  return new Map([...texts].map(([id, parts]) => [id, parts.join(', ')]));
}
