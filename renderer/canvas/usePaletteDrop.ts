import { type RefObject, useEffect, useState } from 'react';
import { dragType } from '../panels/sandbox/dragType';
import { useAppStore } from '../store/useApp';
import { placeOnCanvas } from './placeOnCanvas';

/** Takes what is dragged out of the palette: its form opens for the place it was dropped on. */
export function usePaletteDrop(frame: RefObject<HTMLElement | null>): boolean {
  const store = useAppStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const { current: element } = frame;
    if (element === null) return;
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      element.addEventListener(type, run, stop);
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes(dragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    listen('dragleave', () => setOver(false));
    listen('drop', (event) => {
      setOver(false);
      const form = event.dataTransfer?.getData(dragType) ?? '';
      const { document, drawn, openForm } = store.getState();
      if (form === '' || document === undefined) return;
      openForm(
        form,
        drawn && placeOnCanvas(document.network, drawn, { target: event.target, button: pointed }),
      );
    });
    return () => stop.abort();
  }, [frame, store]);
  return over;
}

/** Told apart from a key, which means the node that the keyboard stands on. */
const pointed = 2;
