import type { DiagramNode } from './diagram';

/** What others stand in, whether or not anything does. */
const containers: ReadonlySet<DiagramNode['kind']> = new Set([
  'region',
  'vpc',
  'availability-zone',
  'subnet',
  'service-column',
]);

export function isContainer({ kind }: Pick<DiagramNode, 'kind'>): boolean {
  return containers.has(kind);
}
