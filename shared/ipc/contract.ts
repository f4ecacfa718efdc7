import { z } from 'zod';
import { ImportReport } from '../import/report';
import type { Result } from '../result';
import { IpcError } from './errors';
import { method } from './method';
import { scanEvents, scanMethods } from './scans';
import {
  CodeFormat,
  DocumentMeta,
  ExportFormat,
  KeptWork,
  RecentFile,
  Runtime,
  Settings,
} from './values';
import { Work } from './work';

/** Letters that show as boxes in a PNG or PDF, the first few of them: the faces that come along have no shape for them. */
const missingLetters = z.array(z.string()).optional();

/**
 * Everything the renderer may ask of the main process. Requests are parsed in main before anything runs, replies are
 * Results. The renderer names no path and never sends a whole model.
 *
 * The document itself does not travel here: after `openDocument` the renderer's worker fetches
 * `app://routescape/document/<documentId>`, so that no large value crosses a UI thread.
 */
export const contract = {
  /** The first call of a window: settings, recent files, and what to open at once. */
  startup: method(
    z.object({}),
    z.object({
      settings: Settings,
      recent: z.array(RecentFile),
      runtime: Runtime,
      /** Set when a file came with the command line or a double click: hand it to `openDocument`. */
      open: z.string().optional(),
      /** The work that the window held when it ended a moment ago: to be opened at once. */
      recover: z.string().optional(),
      /** Work that was not saved when the app ended earlier, newest first. */
      kept: z.array(KeptWork),
      /** A request to look at then, in a person's words. */
      ask: z.object({ from: z.string(), to: z.string() }).optional(),
    }),
  ),
  openDocument: method(
    z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ask-model') }),
        z.object({ kind: z.literal('ask-files') }),
        z.object({ kind: z.literal('ask-folder') }),
        z.object({ kind: z.literal('sample') }),
        /** A model of nothing, to draw on. */
        z.object({ kind: z.literal('sketch') }),
        z.object({ kind: z.literal('recent'), id: z.string() }),
        /** Work that was not saved when the app ended, by its id. */
        z.object({ kind: z.literal('kept'), id: z.string() }),
        /** The file of an open document as it is on the disk now. */
        z.object({ kind: z.literal('again'), documentId: z.string() }),
        /** Files that were dropped, double-clicked or named on the command line, by the token main gave them. */
        z.object({ kind: z.literal('offered'), token: z.string() }),
        /** What a scan read. */
        z.object({ kind: z.literal('scan'), scanId: z.string() }),
      ]),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({
        outcome: z.literal('opened'),
        document: DocumentMeta,
        report: ImportReport.optional(),
        /** It holds work that no file does. */
        isUnsaved: z.boolean(),
      }),
    ]),
  ),
  /**
   * Reads a second model for the open document to be held against. It is only looked at: nothing remembers it, no work on
   * it is kept, and `closeDocument` lets go of it.
   */
  openToCompare: method(
    z.object({
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ask-model') }),
        z.object({ kind: z.literal('ask-folder') }),
        /** What the open document would become with a scan laid into it. */
        z.object({ kind: z.literal('scan'), scanId: z.string(), documentId: z.string() }),
      ]),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('opened'), document: DocumentMeta }),
    ]),
  ),
  /** Ends what is under way: an opening, a redacted copy, the taking in of a scan. Its answer is then `cancelled`. */
  cancelOpening: method(z.object({}), z.object({})),
  /** Tells work as it is done, so that it outlives the window. `unkept` says why it may not; heard it is even so. */
  keepWork: method(
    Work.extend({ documentId: z.string() }),
    z.object({ unkept: IpcError.optional() }),
  ),
  /** Work that was not saved when the app ended, and is not wanted any more. */
  dropKept: method(z.object({ id: z.string() }), z.object({})),
  /** Writes all that was told, in one step. */
  saveDocument: method(
    z.object({
      documentId: z.string(),
      /** A redacted copy leaves the document what it is. */
      target: z.enum(['same-file', 'ask', 'redacted-copy']),
      /** Even where somebody else wrote or removed the file meanwhile. */
      overwrite: z.boolean(),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), document: DocumentMeta }),
      z.object({ outcome: z.literal('copied'), name: z.string() }),
    ]),
  ),
  closeDocument: method(z.object({ documentId: z.string() }), z.object({})),
  /** Main asks before it closes a window whose document has unsaved work. */
  setUnsaved: method(z.object({ unsaved: z.boolean() }), z.object({})),
  /** What the menu calls the next undo and redo; absent: there is none. */
  showHistory: method(
    z.object({ undo: z.string().max(300).optional(), redo: z.string().max(300).optional() }),
    z.object({}),
  ),
  /** Asks what to do with unsaved work, in the platform's own dialog. */
  askUnsaved: method(
    z.object({ name: z.string() }),
    z.object({ choice: z.enum(['save', 'discard', 'cancel']) }),
  ),
  /** Asks whether to close in spite of a scan that runs, or whose result belongs nowhere yet. */
  askScan: method(
    z.object({ state: z.enum(['running', 'read']) }),
    z.object({ choice: z.enum(['leave', 'stay']) }),
  ),
  /**
   * Puts a picture or table that the renderer made into a file the user picks, or on the clipboard. PNG and PDF are made
   * here, of the SVG in `text`.
   */
  exportPicture: method(
    z.object({
      suggestedName: z.string().max(200),
      format: ExportFormat,
      /** Pixels to a px, of a PNG. */
      scale: z.number().int().min(1).max(4),
      text: z.string(),
      to: z.enum(['file', 'clipboard']),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), name: z.string(), missingLetters }),
      z.object({ outcome: z.literal('copied'), missingLetters }),
    ]),
  ),
  /** Calls off the export that is under way. */
  stopExport: method(z.object({}), z.object({})),
  /** Puts the code of a sandbox, which the renderer made, into a file the user picks. Nothing runs it. */
  saveCode: method(
    z.object({
      suggestedName: z.string().max(200),
      format: CodeFormat,
      text: z.string(),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), name: z.string() }),
    ]),
  ),
  copyText: method(z.object({ text: z.string().max(10_000_000) }), z.object({})),
  changeSettings: method(Settings.partial(), Settings),
  clearRecent: method(z.object({}), z.object({})),
  /** What went wrong in the page, for the log. */
  tellBug: method(z.object({ text: z.string().max(10_000) }), z.object({})),
  /** Another page in this one's place, which opens the file that is open in it, or all work that was told. */
  reloadWindow: method(z.object({}), z.object({})),
  /** The window is drawn and still: a picture may be taken now. */
  settled: method(z.object({}), z.object({})),
  ...scanMethods,
} as const;

/** What main tells the renderer without being asked. */
export const events = {
  /** A menu item or its shortcut. The renderer's own shortcuts run the same commands. */
  menu: z.object({
    command: z.enum([
      'open-model',
      'new-sketch',
      'new-from-template',
      'draw-template',
      'scan',
      'show-coverage',
      'import-files',
      'import-folder',
      'open-sample',
      'save',
      'save-as',
      'save-redacted',
      'export',
      'take-home',
      'close-document',
      'undo',
      'redo',
      'show-sandbox',
      'compare-base',
      'compare-model',
      'compare-folder',
      'return-to-base',
      'search',
      'fit',
      'zoom-in',
      'zoom-out',
      'show-shortcuts',
      'trace',
      'pick-ends',
      'play',
      'step-back',
      'step-forward',
      'show-both',
      'show-with',
      'show-without',
      'switch-direction',
      'leave-request',
    ]),
  }),
  /** A file was double-clicked, or a recent one picked from the menu. */
  openRequested: z.object({ token: z.string(), name: z.string() }),
  /** A `total` of 0 where nobody can tell how far it is. */
  openProgress: z.object({
    phase: z.enum(['reading', 'parsing', 'checking', 'joining']),
    done: z.number(),
    total: z.number(),
  }),
  /** Main wants to close the window and waits for the unsaved work to be saved or dropped. */
  closeRequested: z.object({}),
  settingsChanged: Settings,
  recentChanged: z.array(RecentFile),
  ...scanEvents,
} as const;

type Contract = typeof contract;
export type MethodName = keyof Contract;
export type RequestOf<M extends MethodName> = z.infer<Contract[M]['request']>;
export type ResponseOf<M extends MethodName> = z.infer<Contract[M]['response']>;
export type EventName = keyof typeof events;
export type EventOf<E extends EventName> = z.infer<(typeof events)[E]>;

export type Api = {
  [M in MethodName]: (request: RequestOf<M>) => Promise<Result<ResponseOf<M>, IpcError>>;
};

/** What the preload puts on `window.routescape`. */
export type Bridge = Api & {
  on<E extends EventName>(event: E, listener: (value: EventOf<E>) => void): () => void;
  /** Hands dropped files and folders to main, which answers with a token for `openDocument`. Paths never reach the page. */
  offerFiles(files: readonly unknown[]): Promise<Result<{ token: string; name: string }, IpcError>>;
  platform: 'darwin' | 'win32' | 'linux';
};
