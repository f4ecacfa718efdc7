import { Maximize, Minus, Plus } from 'lucide-react';
import { useApp, useAppStore } from '../store/useApp';
import { canvasText } from '../text/canvas';

/** For the status bar. */
export function ZoomControls() {
  const store = useAppStore();
  const percent = useApp((state) => Math.round(state.zoom * 100));
  const { orderCanvas } = store.getState();
  return (
    <span className="d-zoom">
      <button
        type="button"
        aria-label={canvasText.zoomOut}
        title={canvasText.zoomOut}
        onClick={() => orderCanvas({ kind: 'zoom-out' })}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="d-zoom-value"
        title={canvasText.actualSize}
        onClick={() => orderCanvas({ kind: 'actual-size' })}
      >
        {percent}%
      </button>
      <button
        type="button"
        aria-label={canvasText.zoomIn}
        title={canvasText.zoomIn}
        onClick={() => orderCanvas({ kind: 'zoom-in' })}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={canvasText.fit}
        title={canvasText.fit}
        onClick={() => orderCanvas({ kind: 'fit' })}
      >
        <Maximize size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
