import type { DocumentSession, Edit, OpenedModel } from '../../../renderer/store/session';
import type { Diagram } from '../../../shared/diagram/diagram';
import type { Bridge, RequestOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import { emptyView } from '../../../shared/model-file/view';
import type { Diff } from '../../../shared/network/diff';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { err, ok } from '../../../shared/result';

export const noDiagram: Diagram = { width: 0, height: 0, nodes: [], edges: [], shown: 0, total: 0 };

export type FakeSession = DocumentSession & { applied: Diff[]; disposed: boolean };

export function fakeSession(
  network: Network,
  rest: Partial<OpenedModel> = {},
  layout: DocumentSession['layout'] = async () => noDiagram,
): FakeSession {
  const session: FakeSession = {
    model: { network, edits: [], cursor: 0, view: emptyView, questions: [], ...rest },
    applied: [],
    disposed: false,
    layout,
    applyDiff: (diff) => session.applied.push(diff),
    exportSvg: async () => '<svg/>',
    ask: async () => undefined,
    coverage: async () => undefined,
    advise: async () => undefined,
    affected: async () => undefined,
    stopSurveys: () => undefined,
    dispose: () => {
      session.disposed = true;
    },
  };
  return session;
}

export type FakeMain = {
  services: { bridge: Bridge; openSession: (url: string) => Promise<ReturnType<typeof answer>> };
  /** Every call main got, by name, in order. */
  calls: { method: string; request: unknown }[];
  saves: RequestOf<'saveDocument'>[];
  /** What the next document holds; an error makes reading it fail. */
  next: DocumentSession | IpcError;
  /** What main answers instead of opening or saving. */
  refusal: IpcError | undefined;
  choice: 'save' | 'discard' | 'cancel';
  emit(event: string, value: unknown): void;
};

function answer(next: DocumentSession | IpcError) {
  return 'code' in next ? err(next) : ok(next);
}

/** Main and the document's worker, as far as a store can tell. */
export function fakeMain(): FakeMain {
  let opened = 0;
  const listeners = new Map<string, (value: unknown) => void>();
  const meta = (documentId: string) => ({
    documentId,
    name: documentId,
    source: 'model' as const,
    bytes: 1,
  });
  const answers: Record<string, (request: never) => unknown> = {
    startup: () =>
      ok({
        settings: { theme: 'dark' },
        recent: [],
        runtime: { app: '1', electron: '1', evaluation: false },
      }),
    openDocument() {
      opened += 1;
      return main.refusal
        ? err(main.refusal)
        : ok({ outcome: 'opened', document: meta(`document-${opened}`) });
    },
    saveDocument(request: RequestOf<'saveDocument'>) {
      if (main.refusal) return err(main.refusal);
      main.saves.push(request);
      return ok({ outcome: 'saved', document: meta(request.documentId) });
    },
    exportFile: ({ suggestedName }: RequestOf<'exportFile'>) =>
      ok({ outcome: 'saved', name: suggestedName }),
    askUnsaved: () => ok({ choice: main.choice }),
  };
  const bridge = new Proxy(
    {
      platform: 'linux',
      on: (event: string, listener: (value: unknown) => void) => {
        listeners.set(event, listener);
        return () => listeners.delete(event);
      },
    },
    {
      get(target, name: string) {
        if (name in target) return target[name as keyof typeof target];
        return async (request: never) => {
          main.calls.push({ method: name, request });
          return answers[name]?.(request) ?? ok({});
        };
      },
    },
  ) as unknown as Bridge;
  const main: FakeMain = {
    services: { bridge, openSession: async () => answer(main.next) },
    calls: [],
    saves: [],
    next: fakeSession(emptyNetwork()),
    refusal: undefined,
    choice: 'cancel',
    emit: (event, value) => listeners.get(event)?.(value),
  };
  return main;
}

/** An edit that adds an account, which is the smallest record there is. */
export function addAccount(id: string): Edit {
  return {
    label: `Add ${id}`,
    diff: [{ kind: 'record', collection: 'accounts', key: id, after: { id } }],
  };
}
