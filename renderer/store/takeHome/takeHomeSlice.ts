import type { StateCreator } from 'zustand/vanilla';
import type { CodeFile } from '../../../shared/export/code/toCode';
import { titleOf } from '../../../shared/export/titleOf';
import type { CodeFormat } from '../../../shared/ipc/values';
import { exportedText } from '../../text/export';
import { codeFileName, takeHomeWords } from '../../text/takeHome';
import type { AppState } from '../appStore';
import type { Services } from '../services';

export type TakeHomeSlice = {
  /** Kept as long as the window is. */
  codeFormat: CodeFormat;
  chooseCodeFormat(format: CodeFormat): void;
  copyCode(file: CodeFile): Promise<void>;
  /** Where the user says, in the language that is chosen. */
  saveCode(file: CodeFile): Promise<void>;
};

export function takeHomeSlice({
  bridge,
}: Pick<Services, 'bridge'>): StateCreator<AppState, [], [], TakeHomeSlice> {
  return (set, get) => ({
    codeFormat: 'terraform',
    chooseCodeFormat: (codeFormat) => set({ codeFormat }),
    async copyCode({ text }) {
      const reply = await bridge.copyText({ text });
      if (!reply.ok) return get().fail({ during: 'export', error: reply.error });
      get().announce(takeHomeWords.copied);
    },
    async saveCode({ part, text }) {
      const { document, codeFormat: format } = get();
      if (document === undefined) return;
      const suggestedName = codeFileName(titleOf(document.meta.name), part, format);
      const reply = await bridge.saveCode({ suggestedName, format, text });
      if (!reply.ok) return get().fail({ during: 'export', error: reply.error });
      if (reply.value.outcome === 'cancelled') return;
      get().showDialog(undefined);
      get().notify(exportedText(reply.value.name));
    },
  });
}
