import type { StepsDone } from '../../shared/compare/steps';
import type { Diagram } from '../../shared/diagram/diagram';
import type { IpcError } from '../../shared/ipc/errors';
import { NetworkAssembler } from '../../shared/model-file/chunks';
import { err, ok, type Result } from '../../shared/result';
import type { GrowthStep } from '../../shared/scan/growth';
import type { GrowingSession, WatchOpening } from '../store/session';
import { withChanges } from './diagramChanges';
import type { FromWorker, ToWorker } from './protocol';

/** A worker, as far as a session needs one. */
export type Port = {
  post(message: ToWorker): void;
  listen(onMessage: (message: FromWorker) => void, onError: (error: Error) => void): void;
  close(): void;
};

type Waiting = {
  resolve(answer: FromWorker | undefined): void;
  reject(error: Error): void;
  onSteps?: (steps: StepsDone) => void;
};

type Opening = Extract<ToWorker, { kind: 'open' | 'open-growth' }>;

type Watch = WatchOpening & {
  /** Told of each piece of a document that a scan is filling. */
  onGrown?: (step: GrowthStep) => void;
};

/** Opens a document in a worker of its own, which lives as long as the session does. */
export function openSessionOn(
  port: Port,
  opening: Opening,
  { onGrown = () => undefined, signal, onShare = () => undefined }: Watch = {},
): Promise<Result<GrowingSession, IpcError> | undefined> {
  const assembler = new NetworkAssembler();
  const waiting = new Map<number, Waiting>();
  let lastRequest = 0;
  let closed = false;
  let received: Diagram | undefined;

  function dispose(): void {
    closed = true;
    port.close();
    for (const { resolve } of waiting.values()) resolve(undefined);
    waiting.clear();
  }

  function ask(
    make: (request: number) => ToWorker,
    onSteps?: (steps: StepsDone) => void,
  ): Promise<FromWorker | undefined> {
    if (closed) return Promise.resolve(undefined);
    lastRequest += 1;
    const request = lastRequest;
    return new Promise((resolve, reject) => {
      waiting.set(request, { resolve, reject, ...(onSteps && { onSteps }) });
      port.post(make(request));
    });
  }

  return new Promise((resolve, reject) => {
    // It may be in the middle of a large text and hear nothing: it is ended, not asked.
    const callOff = () => {
      dispose();
      resolve(undefined);
    };
    if (signal?.aborted) return callOff();
    signal?.addEventListener('abort', callOff);

    /** A bug in the worker: whatever waits on it would wait for ever. */
    function breakDown(error: Error): void {
      reject(error);
      for (const other of waiting.values()) other.reject(error);
      waiting.clear();
    }

    function settle(request: number, answer: FromWorker): void {
      waiting.get(request)?.resolve(answer);
      waiting.delete(request);
    }

    port.listen((message) => {
      switch (message.kind) {
        case 'checked':
          return onShare(message.done / message.total / 2);
        case 'chunk':
          assembler.add(message.chunk);
          // A sketch has no records.
          onShare((1 + message.chunk.done / Math.max(1, message.chunk.total)) / 2);
          return port.post({ kind: 'next-chunk' });
        case 'grown':
          onGrown(message.step);
          return port.post({ kind: 'next-chunk' });
        case 'opened':
          signal?.removeEventListener('abort', callOff);
          return resolve(
            ok({
              model: { network: assembler.network(), ...message.rest },
              async layout(view, side): Promise<Diagram | undefined> {
                const answer = await ask((request) => ({ kind: 'layout', request, view, side }));
                if (answer?.kind !== 'diagram') return undefined;
                // Answers come here in the order in which they were posted.
                received = withChanges(received, answer.changes);
                return received;
              },
              applyDiff: (diff) => port.post({ kind: 'apply-diff', diff }),
              grow: (pieces) => port.post({ kind: 'grow', pieces }),
              async draw(order, sketch) {
                const answer = await ask((request) => ({ kind: 'draw', request, order, sketch }));
                return answer?.kind === 'picture' ? answer.picture : undefined;
              },
              async writeCode(back, format) {
                const answer = await ask((request) => ({ kind: 'code', request, back, format }));
                return answer?.kind === 'code' ? answer.code : undefined;
              },
              stopCode: () => port.post({ kind: 'stop-code' }),
              async ask(question) {
                const answer = await ask((request) => ({ kind: 'ask', request, question }));
                return answer?.kind === 'answer' ? answer.answer : undefined;
              },
              async coverage(options, onSteps) {
                const make = (request: number) => ({ kind: 'coverage', request, options }) as const;
                const answer = await ask(make, onSteps);
                return answer?.kind === 'coverage' ? answer.coverage : undefined;
              },
              async advise(onSteps) {
                const answer = await ask((request) => ({ kind: 'advise', request }), onSteps);
                return answer?.kind === 'advices' ? answer.advices : undefined;
              },
              async consequences(back) {
                const answer = await ask((request) => ({ kind: 'consequences', request, back }));
                return answer?.kind === 'consequences' ? answer.consequences : undefined;
              },
              async affected(question) {
                const answer = await ask((request) => ({ kind: 'affected', request, question }));
                return answer?.kind === 'affected' ? answer.affected : undefined;
              },
              async compare(other, off, onSteps) {
                if (off?.aborted) return undefined;
                const asked = ask((request) => ({ kind: 'compare', request, other }), onSteps);
                // The worker may be in the middle of a large text, and holds the document: it is not ended, and not
                // waited for.
                const answer = await (off ? Promise.race([asked, calledOff(off)]) : asked);
                if (off?.aborted) {
                  port.post({ kind: 'stop-comparing' });
                  return undefined;
                }
                return answer?.kind === 'comparing' ? answer.reply : undefined;
              },
              stopComparing: () => port.post({ kind: 'stop-comparing' }),
              async changes() {
                const answer = await ask((request) => ({ kind: 'changes', request }));
                return answer?.kind === 'changes' ? answer.changes : undefined;
              },
              async saidOf(ref) {
                const answer = await ask((request) => ({ kind: 'said-of', request, ref }));
                return answer?.kind === 'said-of' ? answer.properties : [];
              },
              async pathChanges(questions, onSteps) {
                const make = (request: number) =>
                  ({ kind: 'path-changes', request, questions }) as const;
                const answer = await ask(make, onSteps);
                return answer?.kind === 'path-changes' ? answer.changes : undefined;
              },
              stopPathChanges: () => port.post({ kind: 'stop-path-changes' }),
              stopSurveys: () => port.post({ kind: 'stop-surveys' }),
              dispose,
            }),
          );
        case 'open-failed':
          port.close();
          return resolve(err(message.error));
        case 'diagram':
        case 'picture':
        case 'code':
        case 'answer':
        case 'coverage':
        case 'advices':
        case 'affected':
        case 'consequences':
        case 'comparing':
        case 'changes':
        case 'said-of':
        case 'path-changes':
          return settle(message.request, message);
        case 'steps':
          return waiting.get(message.request)?.onSteps?.(message);
        case 'broken': {
          const error = new Error(message.message);
          if (message.request === 'open') return breakDown(error);
          waiting.get(message.request)?.reject(error);
          waiting.delete(message.request);
        }
      }
    }, breakDown);
    port.post(opening);
  });
}

function calledOff(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
