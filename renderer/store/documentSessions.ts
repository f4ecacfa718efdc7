import type { DocumentMeta } from '../../shared/ipc/values';
import { err } from '../../shared/result';
import type { OpenDocument } from './documentSlice';
import type { Services } from './services';
import type { OpenSession, WatchOpening } from './session';

/** Opens documents in workers of their own, and lets go of them. */
export function documentSessions({ bridge, openSession }: Services) {
  return {
    /** A bug in the worker is told like any failure, and again to whoever collects bugs. */
    async open({ documentId }: DocumentMeta, watch?: WatchOpening): ReturnType<OpenSession> {
      try {
        return await openSession(`app://routescape/document/${documentId}`, watch);
      } catch (bug) {
        reportError(bug);
        return err({ code: 'internal', reference: `document ${documentId}` });
      }
    },
    async release(document: OpenDocument): Promise<void> {
      document.session.dispose();
      await bridge.closeDocument({ documentId: document.meta.documentId });
    },
  };
}

export type DocumentSessions = ReturnType<typeof documentSessions>;
