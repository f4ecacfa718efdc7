import { sandboxWords } from '../../text/sandbox';
import { scanWords } from '../../text/scan/words';
import type { AppStore } from '../appStore';
import { isAtScan, type OpenDocument } from '../documentSlice';
import type { Services } from '../services';

type Stepped = Pick<OpenDocument, 'edits' | 'cursor' | 'returnedFrom' | 'scanned'>;

/** What undo would take back; undefined: nothing. */
export function undoLabel(document: Stepped | undefined): string | undefined {
  if (document !== undefined && isAtScan(document)) return scanWords.theScan;
  if (document?.returnedFrom !== undefined) return sandboxWords.returnToBase;
  return document?.edits[document.cursor - 1]?.label;
}

/** What redo would do again; undefined: nothing. */
export function redoLabel(document: Stepped | undefined): string | undefined {
  return document?.edits[document.cursor]?.label;
}

/** Keeps the menu's undo and redo in step with the document. */
export function tellHistory(
  store: AppStore,
  { bridge }: Pick<Services, 'bridge'>,
  onBug: (error: unknown) => void,
): () => void {
  let told: { undo?: string | undefined; redo?: string | undefined } = {};
  return store.subscribe(({ document }) => {
    const undo = undoLabel(document)?.slice(0, mostCharacters);
    const redo = redoLabel(document)?.slice(0, mostCharacters);
    if (undo === told.undo && redo === told.redo) return;
    told = { undo, redo };
    bridge
      .showHistory({ ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) })
      .catch(onBug);
  });
}

/** What the contract lets through. A menu shows less. */
const mostCharacters = 300;
