import type {
  DocumentSession,
  Edit,
  OpenedModel,
  OpenGrowth,
} from '../../../renderer/store/session';
import type { Diagram } from '../../../shared/diagram/diagram';
import type { Bridge, RequestOf } from '../../../shared/ipc/contract';
import type { IpcError } from '../../../shared/ipc/errors';
import type { DocumentMeta } from '../../../shared/ipc/values';
import { emptyView } from '../../../shared/model-file/view';
import type { Diff } from '../../../shared/network/diff';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { err, ok } from '../../../shared/result';
import type { GrowthStep } from '../../../shared/scan/growth';

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
    draw: async () => ok('<svg/>'),
    writeCode: async () => undefined,
    stopCode: () => undefined,
    ask: async () => undefined,
    coverage: async () => undefined,
    advise: async () => undefined,
    affected: async () => undefined,
    consequences: async () => undefined,
    compare: async () => ok(true),
    stopComparing: () => undefined,
    changes: async () => undefined,
    saidOf: async () => [],
    pathChanges: async () => undefined,
    stopPathChanges: () => undefined,
    stopSurveys: () => undefined,
    dispose: () => {
      session.disposed = true;
    },
  };
  return session;
}

export type FakeMain = {
  services: {
    bridge: Bridge;
    openSession: (url: string) => Promise<ReturnType<typeof answer>>;
    openGrowth: OpenGrowth;
    onScreen: () => Promise<void>;
  };
  /** Every call main got, by name, in order. */
  calls: { method: string; request: unknown }[];
  saves: RequestOf<'saveDocument'>[];
  /** What main was told of work. */
  told: RequestOf<'keepWork'>[];
  /** Why main cannot keep it. */
  unkept: IpcError | undefined;
  /** What the next document holds; an error makes reading it fail. */
  next: DocumentSession | IpcError | 'called-off';
  /** What is opened next lies in no file. */
  isUnsaved: boolean;
  /** What a scan fills: an empty document, and whoever is told what comes. */
  growing: { session: FakeSession; grown: number; tell(step: GrowthStep): void } | undefined;
  /** What main answers instead of opening or saving. */
  refusal: IpcError | undefined;
  choice: 'save' | 'discard' | 'cancel';
  emit(event: string, value: unknown): void;
  /** The id of the next document, where it has to be a certain one. */
  documentId: string | undefined;
  meta(documentId: string): DocumentMeta;
  /** What main answers to a method from now on. */
  answer(method: string, reply: (request: never) => unknown): void;
};

function answer(next: FakeMain['next']) {
  if (next === 'called-off') return undefined;
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
        kept: [],
      }),
    openDocument() {
      opened += 1;
      return main.refusal
        ? err(main.refusal)
        : ok({
            outcome: 'opened',
            document: meta(main.documentId ?? `document-${opened}`),
            isUnsaved: main.isUnsaved,
          });
    },
    keepWork(request: RequestOf<'keepWork'>) {
      main.told.push(request);
      return ok(main.unkept ? { unkept: main.unkept } : {});
    },
    saveDocument(request: RequestOf<'saveDocument'>) {
      if (main.refusal) return err(main.refusal);
      main.saves.push(request);
      if (request.target === 'redacted-copy') return ok({ outcome: 'copied', name: 'copy' });
      return ok({ outcome: 'saved', document: meta(request.documentId) });
    },
    exportPicture({ suggestedName, to }: RequestOf<'exportPicture'>) {
      if (main.refusal) return err(main.refusal);
      return ok(to === 'file' ? { outcome: 'saved', name: suggestedName } : { outcome: 'copied' });
    },
    saveCode: ({ suggestedName }: RequestOf<'saveCode'>) =>
      main.refusal ? err(main.refusal) : ok({ outcome: 'saved', name: suggestedName }),
    askUnsaved: () => ok({ choice: main.choice }),
    startScan: () => ok({ scanId: 'scan-1' }),
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
    services: {
      bridge,
      openSession: async () => answer(main.next),
      onScreen: async () => undefined,
      async openGrowth(_url, tell) {
        const growing = { session: fakeSession(emptyNetwork()), grown: 0, tell };
        main.growing = growing;
        const grow = (pieces: number) => {
          growing.grown += pieces;
        };
        return ok(Object.assign(growing.session, { grow }));
      },
    },
    growing: undefined,
    documentId: undefined,
    meta,
    answer: (method, reply) => {
      answers[method] = reply;
    },
    calls: [],
    saves: [],
    told: [],
    unkept: undefined,
    isUnsaved: false,
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
