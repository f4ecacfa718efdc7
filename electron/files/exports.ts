import { basename } from 'node:path';
import { ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron';
import type { RequestOf } from '../../shared/ipc/contract';
import type { IpcError } from '../../shared/ipc/errors';
import { err, ok, type Result } from '../../shared/result';
import { handle } from '../ipc/handle';
import { type RunningPicture, startPicture } from '../pictures/host/client';
import { dialogs } from './dialogs';
import { toFileError } from './fileErrors';
import { writeWhole } from './writeWhole';

type Content = string | Uint8Array;

/** `missing`: letters that show as boxes. */
type Made = { content: Content; missing: readonly string[] };

/** What the page made goes to a file the user names, or to the clipboard. */
export function registerExports(): void {
  let running: RunningPicture | undefined;

  handle('exportPicture', async (request) => {
    const { suggestedName, format, to } = request;
    if (to === 'clipboard') {
      const content = await contentOf(request);
      if (!content.ok) return content;
      if (content.value === undefined) return ok({ outcome: 'cancelled' });
      await toClipboard(content.value.content);
      return ok({ outcome: 'copied', ...missingOf(content.value) });
    }
    const path = await dialogs.askPictureTarget(basename(suggestedName), format);
    if (path === undefined) return ok({ outcome: 'cancelled' });
    const content = await contentOf(request);
    if (!content.ok) return content;
    if (content.value === undefined) return ok({ outcome: 'cancelled' });
    const { value } = content;
    const written = await saved(path, value.content);
    return written.ok ? ok({ ...written.value, ...missingOf(value) }) : written;
  });

  handle('saveCode', async ({ suggestedName, format, text }) => {
    const path = await dialogs.askCodeTarget(basename(suggestedName), format);
    return path === undefined ? ok({ outcome: 'cancelled' }) : saved(path, text);
  });

  handle('stopExport', async () => {
    running?.cancel();
    return ok({});
  });

  handle('copyText', async ({ text }) => {
    clipboard.writeText(text);
    return ok({});
  });

  /** Undefined where it was called off. */
  async function contentOf({
    format,
    scale,
    text: svg,
  }: RequestOf<'exportPicture'>): Promise<Result<Made | undefined, IpcError>> {
    if (format !== 'png' && format !== 'pdf') return ok({ content: svg, missing: [] });
    const picture = startPicture(format === 'png' ? { format, svg, scale } : { format, svg });
    running?.cancel();
    running = picture;
    const outcome = await picture.ended;
    if (running === picture) running = undefined;
    if (outcome === undefined) return ok(undefined);
    if (!outcome.ok) return outcome;
    const { bytes, missing } = outcome.value;
    return ok({ content: bytes, missing });
  }
}

function missingOf({ missing }: Made): { missingLetters?: string[] } {
  return missing.length === 0 ? {} : { missingLetters: missing.slice(0, MOST_LETTERS) };
}

/** More would not be read. */
const MOST_LETTERS = 20;

async function saved(path: string, content: Content) {
  const name = basename(path);
  try {
    await writeWhole(path, content);
  } catch (error) {
    return err(toFileError(error, name, 'write'));
  }
  return ok({ outcome: 'saved' as const, name });
}

async function toClipboard(content: Content): Promise<void> {
  if (typeof content === 'string') return clipboard.writeText(content);
  const older = clipboard as unknown as OlderClipboard;
  if (older.writeImage !== undefined)
    return older.writeImage(nativeImage.createFromBuffer(Buffer.from(content)));
  const type = 'image/png';
  await clipboard.write([
    new ClipboardItem({ [type]: new Blob([Buffer.from(content)], { type }) }),
  ]);
}

/** Before it took items, as the fallback of docs/decisions/0001 still does. */
type OlderClipboard = { writeImage?(image: NativeImage): void };
