import type { Diagram, DiagramView } from '../../shared/diagram/diagram';
import { layoutGrowing } from '../../shared/diagram/layoutGrowing';
import type { Scene } from '../../shared/diagram/scene';
import type { CodeFormat } from '../../shared/export/code/toCode';
import type { PictureOrder } from '../../shared/export/pictureOrder';
import type { IpcError } from '../../shared/ipc/errors';
import { chunkNetwork } from '../../shared/model-file/chunks';
import type { Question } from '../../shared/model-file/question';
import type { ReadModel } from '../../shared/model-file/read';
import type { OnRecord } from '../../shared/model-file/readRecords';
import { emptyView } from '../../shared/model-file/view';
import { applyDiff, type Diff } from '../../shared/network/diff';
import { emptyNetwork, type Network } from '../../shared/network/network';
import { shareRecords } from '../../shared/network/shareRecords';
import { invariant, ok, type Result } from '../../shared/result';
import { emptySketch } from '../../shared/sandbox/emptySketch';
import { type GrowthStep, grow, splitStep } from '../../shared/scan/growth';
import type { ComparedSide, ComparedWith } from '../store/comparing/comparison';
import { runInSlices } from '../store/resources/slices';
import type * as Answers from './answers';
import type { Comparison } from './comparison';
import { changesIn } from './diagramChanges';
import type { FromWorker, ToWorker } from './protocol';

/** What the worker reaches out to; tests hand in their own. */
export type HostServices = {
  read(url: string, onRecord: OnRecord): Promise<Result<ReadModel, IpcError>>;
  readGrowth(url: string): AsyncIterable<GrowthStep>;
  layOut(network: Network, view: DiagramView): Promise<Diagram>;
  layOutScene(scene: Scene): Promise<Diagram>;
  /** Of another network than the document's. */
  layOutAside(network: Network, view: DiagramView): Promise<Diagram>;
  /** The code of all answers but layouts: no first diagram waits for it. */
  answers(): Promise<typeof Answers>;
  post(message: FromWorker): void;
};

/** Received in about 5 ms each on a slow machine. The next waits for that: queued up they would hold back the frames. */
const recordsPerChunk = 200;
/** Checked in some 20 ms. */
const recordsPerStep = 2000;

const readyToAnswerMs = 500;

/**
 * The worker's side of an open document: it keeps a copy of the network, and lays it out and draws it when asked.
 *
 * Requests are answered one after the other, since all wait for the same processor. Of layouts that wait, only the
 * newest is made: the others answer with its diagram.
 */
export function createDocumentHost(services: HostServices): (message: ToWorker) => void {
  const { post } = services;
  let surveys: Promise<Answers.Surveys> | undefined;
  let network: Network | undefined;
  /** What a scan read and the window has not taken in yet; undefined where the document is whole. */
  let growth: GrowthStep[] | undefined;
  let comparison: Comparison | undefined;
  let queue: Promise<void> = Promise.resolve();
  let newestLayout = -1;
  let newestCode = -1;
  let posted: Diagram | undefined;
  let sendNext: () => void = () => undefined;
  const superseded: number[] = [];
  let gettingReady = false;

  function enqueue(request: number | 'open', run: () => Promise<void>): void {
    queue = queue.then(run).catch((error: unknown) => {
      post({ kind: 'broken', request, message: messageOf(error) });
    });
  }

  async function open(url: string): Promise<void> {
    const read = await services.read(url, (done, total) => {
      if (done % recordsPerStep === 0) post({ kind: 'checked', done, total });
    });
    if (!read.ok) return post({ kind: 'open-failed', error: read.error });
    const { network: opened, edits, cursor, view, questions } = read.value;
    network = opened;
    for (const chunk of chunkNetwork(opened, recordsPerChunk))
      await taken({ kind: 'chunk', chunk });
    post({
      kind: 'opened',
      rest: { edits: [...edits], cursor, view, questions: [...questions] },
    });
  }

  /** Posts it and waits until it was taken in. */
  function taken(message: FromWorker): Promise<void> {
    return new Promise((resolve) => {
      sendNext = resolve;
      post(message);
    });
  }

  /** Beside the queue: it lasts as long as the scan does. */
  async function openGrowth(url: string): Promise<void> {
    network = emptyNetwork();
    growth = [];
    post({
      kind: 'opened',
      rest: { edits: [], cursor: 0, view: emptyView, questions: [] },
    });
    for await (const step of services.readGrowth(url))
      for (const piece of splitStep(step, recordsPerChunk)) {
        growth.push(piece);
        await taken({ kind: 'grown', step: piece });
      }
  }

  function draw(shown: Network, view: DiagramView): Promise<Diagram> {
    if (growth === undefined) return services.layOut(shown, view);
    return Promise.resolve(layoutGrowing(shown, view));
  }

  async function layOut(
    request: number,
    view: DiagramView,
    side: ComparedSide | undefined,
  ): Promise<void> {
    if (request < newestLayout) {
      superseded.push(request);
      return;
    }
    const diagram =
      side === undefined || comparison === undefined
        ? await draw(current(), view)
        : await comparison.layOut(current(), view, side);
    for (const answered of [...superseded.splice(0), request]) {
      post({ kind: 'diagram', request: answered, changes: changesIn(diagram, posted) });
      posted = diagram;
    }
    getReadyToAnswer();
  }

  /** Most users ask next: the code for it is loaded by then, and not while the window draws its first diagram. */
  function getReadyToAnswer(): void {
    if (gettingReady) return;
    gettingReady = true;
    // Whoever asks and cannot have it says so.
    setTimeout(() => services.answers().catch(() => undefined), readyToAnswerMs);
  }

  async function drawPicture(
    request: number,
    order: PictureOrder,
    sketch: Diff | undefined,
  ): Promise<void> {
    const answers = await services.answers();
    const { compared } = order;
    const held = compared === undefined ? undefined : comparison;
    const drawShown: typeof draw =
      held === undefined || compared === undefined
        ? draw
        : (shown, view) => held.layOut(shown, view, compared);
    const picture =
      sketch === undefined
        ? await answers.drawPicture(current(), order, drawShown)
        : await answers.drawPicture(applyDiff(emptySketch(), sketch), order, services.layOutAside);
    post({ kind: 'picture', request, picture: picture.ok ? ok(picture.value.text) : picture });
  }

  async function writeCode(request: number, back: Diff, format: CodeFormat): Promise<void> {
    const { codeSteps } = await services.answers();
    // Languages are gone through faster than a large difference is written in each of them.
    const isOver = () => request !== newestCode;
    const code = isOver()
      ? undefined
      : await runInSlices(codeSteps(applyDiff(current(), back), current(), format), {
          budgetMs: 0,
          isOver,
        });
    post({ kind: 'code', request, code });
  }

  async function ask(request: number, question: Question): Promise<void> {
    const { askQuestion } = await services.answers();
    post({ kind: 'answer', request, answer: askQuestion(current(), question) });
  }

  async function compare(request: number, held: ComparedWith): Promise<void> {
    const onRecord: OnRecord = (done, total) => {
      if (done % recordsPerStep === 0) post({ kind: 'steps', request, done, total });
    };
    const other =
      held.kind === 'state'
        ? ok(applyDiff(current(), held.back))
        : mapped(await services.read(held.url, onRecord), (read) =>
            shareRecords(read.network, current()),
          );
    const otherIs = held.kind === 'state' ? 'before' : held.is;
    const { compareWith } = await services.answers();
    if (other.ok) comparison = compareWith(other.value, otherIs, services.layOutScene);
    post({ kind: 'comparing', request, reply: mapped(other, () => true) });
  }

  /** Beside the queue: it takes seconds, and leaves room for what is in the queue. */
  function survey(
    request: number,
    run: (surveys: Answers.Surveys, network: Network) => Promise<void>,
  ): void {
    // In its turn at first: it is about the network as it is after the edits that came before it.
    enqueue(request, async () => {
      surveys ??= services.answers().then(({ createSurveys }) => createSurveys(post));
      run(await surveys, current()).catch((error: unknown) => {
        post({ kind: 'broken', request, message: messageOf(error) });
      });
    });
  }

  function current(): Network {
    invariant(network !== undefined, 'a request came before the document was open');
    return network;
  }

  return (message) => {
    switch (message.kind) {
      case 'open':
        return enqueue('open', () => open(message.url));
      case 'open-growth':
        openGrowth(message.url).catch((error: unknown) => {
          post({ kind: 'broken', request: 'open', message: messageOf(error) });
        });
        return;
      case 'grow':
        return enqueue('open', async () => {
          network = grow(current(), growth?.splice(0, message.pieces) ?? []);
        });
      case 'next-chunk':
        return sendNext();
      case 'apply-diff':
        // In its turn: a layout that was asked for before the edit shows the network before it.
        return enqueue('open', async () => {
          network = applyDiff(current(), message.diff);
        });
      case 'layout':
        newestLayout = message.request;
        return enqueue(message.request, () => layOut(message.request, message.view, message.side));
      case 'draw':
        return enqueue(message.request, () =>
          drawPicture(message.request, message.order, message.sketch),
        );
      case 'code': {
        const { request, back, format } = message;
        newestCode = request;
        return enqueue(request, () => writeCode(request, back, format));
      }
      case 'stop-code':
        newestCode = -1;
        return;
      case 'ask':
        return enqueue(message.request, () => ask(message.request, message.question));
      case 'coverage': {
        const { request, options } = message;
        return survey(request, (surveys, now) => surveys.coverage(request, now, options));
      }
      case 'advise': {
        const { request } = message;
        return survey(request, (surveys, now) => surveys.advise(request, now));
      }
      case 'consequences': {
        const { request, back } = message;
        return survey(request, (surveys, now) => surveys.consequences(request, now, back));
      }
      case 'affected': {
        const { request, question } = message;
        return survey(request, (surveys, now) => surveys.affected(request, now, question));
      }
      case 'compare':
        return enqueue(message.request, () => compare(message.request, message.other));
      case 'stop-comparing':
        surveys?.then((started) => started.stopPathChanges());
        return enqueue('open', async () => {
          comparison = undefined;
        });
      case 'changes': {
        const { request } = message;
        return enqueue(request, async () =>
          post({ kind: 'changes', request, changes: comparison?.changes(current()) }),
        );
      }
      case 'said-of': {
        const { request, ref } = message;
        return enqueue(request, async () =>
          post({ kind: 'said-of', request, properties: comparison?.saidOf(ref) ?? [] }),
        );
      }
      case 'path-changes': {
        const { request, questions } = message;
        return survey(request, (surveys, now) => {
          const { before, after } = comparison?.sidesWith(now) ?? { before: now, after: now };
          return surveys.pathChanges(request, before, after, questions);
        });
      }
      case 'stop-path-changes':
        surveys?.then((started) => started.stopPathChanges());
        return;
      case 'stop-surveys':
        surveys?.then((started) => started.stop());
        return;
    }
  };
}

function mapped<T, U, E>(result: Result<T, E>, to: (value: T) => U): Result<U, E> {
  return result.ok ? ok(to(result.value)) : result;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
