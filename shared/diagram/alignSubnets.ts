import type { SceneSubnet } from './scene';

/**
 * Sets the subnets of one kind in lines across the zones, so that `app-a` and `app-b` stand side by side: what has the
 * same name but for its zone shares a line, the others fill lines of their own from the top.
 *
 * @param columns one list a zone
 * @returns lines from the top, each with one entry a zone
 */
export function alignSubnets(
  columns: readonly (readonly SceneSubnet[])[],
): (SceneSubnet | undefined)[][] {
  const stems = new Map<string, SceneSubnet[][]>();
  for (const [zone, subnets] of columns.entries())
    for (const subnet of subnets) {
      const stem = stemOf(subnet.title);
      const byZone = stems.get(stem) ?? columns.map(() => []);
      byZone[zone]?.push(subnet);
      stems.set(stem, byZone);
    }
  const shared: (SceneSubnet | undefined)[][] = [];
  const alone: SceneSubnet[][] = columns.map(() => []);
  for (const byZone of stems.values()) {
    const isShared = byZone.filter((subnets) => subnets.length > 0).length > 1;
    if (isShared) shared.push(...toLines(byZone));
    else for (const [zone, subnets] of byZone.entries()) alone[zone]?.push(...subnets);
  }
  return [...shared, ...toLines(alone)];
}

function toLines(columns: readonly (readonly SceneSubnet[])[]): (SceneSubnet | undefined)[][] {
  const count = Math.max(0, ...columns.map((subnets) => subnets.length));
  return Array.from({ length: count }, (_, line) => columns.map((subnets) => subnets[line]));
}

/** A name without its zone: `app` of `app-a`, `app-1a`, `app-us-east-1a`, `app_2`. */
function stemOf(name: string): string {
  return name.toLowerCase().replace(/[-_. ]?(?:[a-z]{2}(?:-[a-z]+)+-)?(?:az)?\d?[a-f]?$/, '');
}
