import type { DiagramView } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import type { AppState, AppStore } from './appStore';
import type { ComparedSide } from './comparing/comparison';
import type { Services } from './services';
import type { DocumentSession } from './session';

type Input = {
  session: DocumentSession;
  network: Network;
  view: DiagramView;
  side: ComparedSide | undefined;
  /** With what the network is compared: that changes the drawing too. */
  comparedWith: unknown;
};

/**
 * Keeps the diagram in step with the document and the view. One layout runs at a time; while it does, later
 * wishes wait, and only the last of them is laid out.
 *
 * Where a document takes the place of another one, the panels that speak of it come first, to the screen: on a machine with two
 * processors the worker would take one of them from the frame.
 *
 * @returns stops it
 */
export function keepDiagramInStep(
  store: AppStore,
  { onScreen }: Pick<Services, 'onScreen'>,
  onBug: (error: unknown) => void,
): () => void {
  let drawn: Input | undefined;
  let running = false;

  async function run(): Promise<void> {
    running = true;
    for (let next = wanted(); next !== undefined; next = wanted()) {
      const takesPlace = drawn !== undefined && drawn.session !== next.session;
      drawn = next;
      store.getState().setLayingOut(true);
      if (takesPlace) await onScreen();
      const diagram = await next.session.layout(next.view, next.side);
      // The document may have been replaced meanwhile; its diagram must not appear under the new name.
      const { document, showDiagram } = store.getState();
      if (diagram !== undefined && document?.session === next.session) showDiagram(diagram);
    }
    running = false;
  }

  function wanted(): Input | undefined {
    const input = inputOf(store.getState());
    return input === undefined || (drawn !== undefined && same(drawn, input)) ? undefined : input;
  }

  function follow(): void {
    if (running) return;
    run().catch((error) => {
      running = false;
      store.getState().setLayingOut(false);
      onBug(error);
    });
  }
  follow();
  return store.subscribe(follow);
}

function inputOf({ document, diagramView, comparing }: AppState): Input | undefined {
  return (
    document && {
      session: document.session,
      network: document.network,
      view: diagramView,
      side: comparing?.side,
      comparedWith: comparing?.with,
    }
  );
}

function same(a: Input, b: Input): boolean {
  return (
    a.session === b.session &&
    a.network === b.network &&
    a.view === b.view &&
    a.side === b.side &&
    a.comparedWith === b.comparedWith
  );
}
