import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useServices } from '../store/servicesContext';
import { useAppStore } from '../store/useApp';
import { startWords } from '../text/start';

/** Files and folders may be dropped anywhere on the window. Their paths never reach this page. */
export function DropTarget() {
  const store = useAppStore();
  const { bridge } = useServices();
  const [over, setOver] = useState(false);

  useEffect(() => {
    async function openDropped(files: readonly File[]): Promise<void> {
      if (files.length === 0) return;
      const offered = await bridge.offerFiles(files);
      const { open, fail } = store.getState();
      if (offered.ok) await open({ kind: 'offered', token: offered.value.token });
      else fail({ during: 'open', error: offered.error });
    }
    const handlers = {
      dragover(event: DragEvent) {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      dragleave(event: DragEvent) {
        if (event.relatedTarget === null) setOver(false);
      },
      drop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        openDropped([...(event.dataTransfer?.files ?? [])]).catch(reportError);
      },
    };
    const stop = new AbortController();
    window.addEventListener('dragover', handlers.dragover, stop);
    window.addEventListener('dragleave', handlers.dragleave, stop);
    window.addEventListener('drop', handlers.drop, stop);
    return () => stop.abort();
  }, [store, bridge]);

  if (!over) return null;
  return (
    <div className="drop-overlay">
      <div>
        <Download size={22} strokeWidth={1.75} aria-hidden="true" />
        {startWords.dropNow}
      </div>
    </div>
  );
}
