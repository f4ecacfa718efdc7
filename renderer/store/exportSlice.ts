import type { StateCreator } from 'zustand/vanilla';
import { exportedText, exportWords } from '../text/export';
import type { AppState } from './appStore';
import { type ExportChoices, firstChoices } from './export/choices';
import { exportable, pictureOrder } from './export/exportable';
import type { Services } from './services';

export type ExportSlice = {
  exportChoices: ExportChoices;
  /** Where the picture that is being made goes to; undefined while none is. */
  exporting: 'file' | 'clipboard' | undefined;

  chooseExport(change: Partial<ExportChoices>): void;
  /** Draws what was chosen and puts it there. */
  exportPicture(to: 'file' | 'clipboard'): Promise<void>;
  stopExport(): void;
};

export function exportSlice({
  bridge,
}: Pick<Services, 'bridge'>): StateCreator<AppState, [], [], ExportSlice> {
  /** What is made after another was called off is not mistaken for it. */
  let newest = 0;
  return (set, get) => ({
    exportChoices: firstChoices,
    exporting: undefined,

    chooseExport: (change) => set({ exportChoices: { ...get().exportChoices, ...change } }),
    async exportPicture(to) {
      const { document, exporting } = get();
      const order = pictureOrder(get());
      if (document === undefined || order === undefined || exporting !== undefined) return;
      const { format, scale, redact } = exportable(get()).choices;
      newest += 1;
      const serial = newest;
      set({ exporting: to });
      try {
        const picture = await document.session.draw(order);
        // Closed or called off meanwhile.
        if (picture === undefined || serial !== newest) return;
        if (!picture.ok) return get().notify(exportWords.gone);
        const reply = await bridge.exportPicture({
          suggestedName: `${redact ? exportWords.redactedName : order.title.slice(0, 190)}.${format}`,
          format,
          scale,
          text: picture.value,
          to,
        });
        if (!reply.ok) return get().fail({ during: 'export', error: reply.error });
        if (reply.value.outcome === 'cancelled') return;
        get().showDialog(undefined);
        get().notify(
          reply.value.outcome === 'saved' ? exportedText(reply.value.name) : exportWords.copied,
        );
      } finally {
        if (serial === newest) set({ exporting: undefined });
      }
    },
    stopExport() {
      newest += 1;
      set({ exporting: undefined });
      void bridge.stopExport({});
    },
  });
}
