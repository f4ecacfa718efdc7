import ELK from 'elkjs/lib/elk-api';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { buildScene } from '../../shared/diagram/buildScene';
import type { Diagram, DiagramView } from '../../shared/diagram/diagram';
import { LayoutCache } from '../../shared/diagram/layoutCache';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import type { Network } from '../../shared/network/network';

/**
 * Lays out one document again and again, and keeps what did not change since the last time.
 *
 * ELK runs in a worker below this one: its script takes over the message handler of whatever worker it is loaded into.
 */
export function createLayOut(): (network: Network, view: DiagramView) => Promise<Diagram> {
  const elk = new ELK({ workerFactory: () => new ElkWorker() });
  const cache = new LayoutCache();
  return (network, view) => layoutDiagram(buildScene(network, view), elk, cache);
}
