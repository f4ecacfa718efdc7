import { buildScene } from '../../shared/diagram/buildScene';
import type { Diagram, DiagramView } from '../../shared/diagram/diagram';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import type { Elk } from '../../shared/diagram/toElk';
import type { Network } from '../../shared/network/network';

/** In this very process: there is no window to keep responsive. ELK is 1.5 MB of code, so it loads when needed. */
export async function layOutInProcess(network: Network, view: DiagramView): Promise<Diagram> {
  const { default: Constructor } = await import('elkjs/lib/elk.bundled.js');
  const elk: Elk = new Constructor();
  return layoutDiagram(buildScene(network, view), elk);
}
