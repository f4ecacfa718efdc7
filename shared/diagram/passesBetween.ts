import type { DiagramView } from './diagram';
import { type Passes, toPasses } from './filter';
import type { SceneLink } from './scene';

/**
 * A filter for what stands between VPCs. A transit gateway belongs to none: where VPCs are chosen, it is drawn if one of
 * them hangs on it, and so is what is on-premises behind a gateway that is drawn.
 */
export function toPassesBetween(
  { filter, only }: Pick<DiagramView, 'filter' | 'only'>,
  links: readonly SceneLink[],
  drawn: ReadonlySet<string>,
): (id: string, ...about: Parameters<Passes>) => boolean {
  const passes = toPasses({ ...filter, vpcs: [] }, only);
  const isLinked = (id: string) =>
    links.some(({ from, to }) => (from === id && drawn.has(to)) || (to === id && drawn.has(from)));
  return (id, ...about) => passes(...about) && (filter.vpcs.length === 0 || isLinked(id));
}
