import type { KeptDocuments } from '../files/keptDocuments';
import type { Scans } from '../scan/window/scans';
import type { OpenRequests } from '../startup/openRequests';
import type { Closing } from './closing';

export type LetGo = {
  /** The page had something unsaved, or a scan had read something. */
  isKept: boolean;
  /** What became of one that was under way; `empty`: it had read nothing. */
  endedScan: 'kept' | 'empty' | undefined;
};

type Deps = {
  scans: Pick<Scans, 'abandon'>;
  kept: Pick<KeptDocuments, 'pageIsGone' | 'keepScan'>;
  unsavedWork: Pick<Closing, 'pageIsGone'>;
  openRequests: Pick<OpenRequests, 'pageIsGone' | 'openNext'>;
  lastOpened(): readonly string[];
};

/**
 * Keeps what a page that is gone had unsaved, for the next page or the next start. It waits for a scan to end, up to a
 * second: who asks again meanwhile, by a second press or by a crash, gets the same answer. Done twice at once, the second
 * would find nothing, and load the next page before there is anything for it.
 */
export function letGoOf(deps: Deps): () => Promise<LetGo> {
  let underWay: Promise<LetGo> | undefined;
  return () => {
    underWay ??= letGo(deps).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function letGo({ unsavedWork, openRequests, lastOpened, ...rest }: Deps): Promise<LetGo> {
  // First: a file that is double-clicked from now on is the next page's.
  openRequests.pageIsGone();
  const { wasRunning, hasRead, hasUnsaved } = await keepAll(rest);
  unsavedWork.pageIsGone();
  if (!hasUnsaved) openRequests.openNext(lastOpened());
  const endedScan = wasRunning ? (hasRead ? 'kept' : 'empty') : undefined;
  return { isKept: hasUnsaved || hasRead, endedScan };
}

/** Of a page that nobody hears from any more: its unsaved work, and what a scan read that is in no document yet. */
export async function keepAll({ scans, kept }: Pick<Deps, 'scans' | 'kept'>) {
  const { wasRunning, read } = await scans.abandon();
  const hasUnsaved = await kept.pageIsGone();
  if (read !== undefined) await kept.keepScan(read);
  return { wasRunning, hasRead: read !== undefined, hasUnsaved };
}
