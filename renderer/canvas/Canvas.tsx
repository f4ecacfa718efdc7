import { type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { DiagramNode, NodeOf, VpcForm } from '../../shared/diagram/diagram';
import { PlaceContext } from '../panels/editing/PlaceContext';
import { endOfNode } from '../store/asking/ends';
import { addVpc } from '../store/editing/forms/places';
import { drawTemplate } from '../store/editing/forms/templates';
import { formsAt } from '../store/editing/formsAt';
import { isHeld, placeOf } from '../store/editing/place';
import { baseKindOf } from '../store/sandbox/baseKind';
import { useApp, useAppStore } from '../store/useApp';
import type { Selection } from '../store/viewSlice';
import { canvasText } from '../text/canvas';
import { templateWords } from '../text/editing/templates';
import { requestWords } from '../text/request/words';
import { sandboxWords } from '../text/sandbox';
import { CanvasMessage } from './CanvasMessage';
import { CanvasSkeleton } from './CanvasSkeleton';
import { DiagramCanvas } from './DiagramCanvas';
import { placeOnCanvas } from './placeOnCanvas';
import { usePaletteDrop } from './usePaletteDrop';
import { useShown } from './useShown';
import { useSize } from './useSize';
import { viewportStore } from './viewportStore';

/** The canvas of the window: the open document's diagram, or what there is to say while there is none. */
export function Canvas() {
  const store = useAppStore();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const { diagram, documentId, network, growing } = useShown();
  useEffect(() => store.getState().setDrawn(diagram), [store, diagram]);
  const selection = useApp((state) => state.selection);
  const request = useApp((state) => state.canvasRequest);
  const covered = useApp(({ scan }) => scan !== undefined && !scan.folded);

  // The rest of the window shows the zoom in whole percent; it need not hear of every frame.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      store.getState().setZoom(viewportStore.getState().zoom);
    };
    const stop = viewportStore.subscribe(({ zoom }, previous) => {
      if (Math.round(zoom * 100) !== Math.round(previous.zoom * 100))
        timer ??= setTimeout(tell, zoomToldEveryMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);

  const onForm = useCallback(
    ({ ref }: NodeOf<'vpc'>, form: VpcForm) => {
      if (ref !== undefined) store.getState().setVpcForm(ref.key, form);
    },
    [store],
  );
  const onToggleGroup = useCallback(
    ({ id, group }: NodeOf<'card'>) => store.getState().toggleGroup(group ?? id),
    [store],
  );
  const onSelect = useCallback(
    (selected: Selection | undefined) => store.getState().select(selected),
    [store],
  );
  const onInspect = useCallback(
    (selected: Selection) => {
      store.getState().select(selected);
      store.getState().setInspectorOpen(true);
    },
    [store],
  );
  const picking = useApp((state) => state.picking);
  const onPick = useCallback(
    (node: DiagramNode) => {
      const { picking: role, pickEnd, notify } = store.getState();
      if (role === undefined) return;
      const value = endOfNode(role, node);
      if (value === undefined)
        notify(role === 'from' ? requestWords.cannotStart : requestWords.cannotEnd);
      else void pickEnd(value);
    },
    [store],
  );

  const placeAt = useCallback(
    (event: MouseEvent) => {
      const { document, drawn } = store.getState();
      return document && drawn && placeOnCanvas(document.network, drawn, event);
    },
    [store],
  );
  const onRemove = useCallback(
    (node: DiagramNode) => {
      const { document, openForm } = store.getState();
      if (document === undefined || node.ref === undefined || !isHeld(document.network, node))
        return;
      const offers = formsAt(document.network, placeOf(document.network, node.ref));
      const removal = offers.find(({ form }) => form.does === 'removes');
      if (removal !== undefined) openForm(removal.form.id, removal.place);
    },
    [store],
  );

  const dropping = usePaletteDrop(frame);
  const isSketch = useApp(
    ({ document }) => document !== undefined && baseKindOf(document) === 'sketch',
  );

  return (
    <PlaceContext placeAt={placeAt}>
      <div ref={frame} className="d-frame" data-drop={dropping || undefined}>
        {diagram === undefined || size === undefined ? (
          <CanvasSkeleton covered={covered} />
        ) : diagram.nodes.length > 0 ? (
          <DiagramCanvas
            key={documentId}
            diagram={diagram}
            network={network}
            size={size}
            covered={covered}
            selection={selection}
            request={request}
            onSelect={onSelect}
            onInspect={onInspect}
            onForm={onForm}
            onToggleGroup={onToggleGroup}
            onRemove={onRemove}
            onPick={picking === undefined ? undefined : onPick}
          />
        ) : growing ? (
          <CanvasSkeleton covered={covered} />
        ) : diagram.total > 0 ? (
          <CanvasMessage
            title={canvasText.allFiltered}
            action={{ label: canvasText.showAll, run: store.getState().clearFilter }}
          />
        ) : isSketch ? (
          <CanvasMessage
            title={sandboxWords.emptyCanvas}
            detail={sandboxWords.emptyCanvasHint}
            action={{
              label: sandboxWords.addFirst,
              run: () => store.getState().openForm(addVpc.id),
            }}
            other={{
              label: templateWords.draw,
              run: () => store.getState().openForm(drawTemplate.id),
            }}
          />
        ) : (
          <CanvasMessage title={canvasText.nothingDrawn} detail={canvasText.nothingDrawnHint} />
        )}
      </div>
    </PlaceContext>
  );
}

const zoomToldEveryMs = 100;
