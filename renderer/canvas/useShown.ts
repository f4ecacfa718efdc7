import { useDeferredValue, useMemo } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import { networkDrawn } from '../store/comparing/networkDrawn';
import { useApp } from '../store/useApp';

/**
 * What is drawn. Deferred, as one: to take down one drawing and to put up the next is done between frames and not in
 * the one that changes the rest of the window. What an edit changes of a drawing is shown at once: it is little, and
 * whoever made it waits for it.
 */
export function useShown() {
  const diagram = useApp((state) => state.diagram);
  const documentId = useApp((state) => state.document?.meta.documentId);
  const network = useApp(networkDrawn);
  const growing = useApp((state) => state.document?.growing ?? false);
  const shown = useMemo(
    () => ({ diagram, documentId, network, growing }),
    [diagram, documentId, network, growing],
  );
  const deferred = useDeferredValue(shown);
  return isLikeEdit(deferred, shown) ? shown : deferred;
}

type Shown = { diagram: Diagram | undefined; documentId: string | undefined };

/** An endpoint, a subnet or a peering with all that comes along. A filter or a form changes hundreds of nodes. */
const mostNodesOfEdit = 20;

export function isLikeEdit(before: Shown, after: Shown): boolean {
  if (before.documentId !== after.documentId || !before.diagram || !after.diagram) return false;
  return Math.abs(after.diagram.nodes.length - before.diagram.nodes.length) <= mostNodesOfEdit;
}
