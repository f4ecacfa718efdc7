import ELK from 'elkjs/lib/elk-api';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { buildScene } from '../../shared/diagram/buildScene';
import type { Diagram, DiagramView } from '../../shared/diagram/diagram';
import { LayoutCache } from '../../shared/diagram/layoutCache';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import type { Scene } from '../../shared/diagram/scene';
import type { Elk } from '../../shared/diagram/toElk';
import type { Network } from '../../shared/network/network';

export type LayOut = {
  (network: Network, view: DiagramView): Promise<Diagram>;
  scene(scene: Scene): Promise<Diagram>;
  /** Lays out something else, whose parts would push the document's own out of what is kept. */
  aside(network: Network, view: DiagramView): Promise<Diagram>;
};

/**
 * Lays out one document again and again, and keeps what did not change since the last time.
 *
 * ELK runs in a worker below this one: its script takes over the message handler of whatever worker it is loaded into.
 * Compiling it takes 0.2 s of a processor, and a small network never asks it. It begins when it is asked: ahead of that,
 * while the document is read, the window would have to share the other processor with the reading.
 */
export function createLayOut(): LayOut {
  let started: ReturnType<typeof startElk> | undefined;
  const elk: Elk = {
    layout(graph) {
      started ??= startElk();
      return started.layout(graph);
    },
  };
  const cache = new LayoutCache();
  const scene = (drawn: Scene) => layoutDiagram(drawn, elk, cache);
  const layOut = (network: Network, view: DiagramView) => scene(buildScene(network, view, cache));
  const aside = (network: Network, view: DiagramView) =>
    layoutDiagram(buildScene(network, view), elk);
  return Object.assign(layOut, { scene, aside });
}

function startElk() {
  return new ELK({ workerFactory: () => new ElkWorker() });
}
