import type { Advices } from '../../shared/advise/advice';
import type { Answered } from '../../shared/compare/askQuestion';
import type { GroupedCoverage } from '../../shared/compare/coverageGroups';
import type { StepsDone } from '../../shared/compare/steps';
import type { Diagram, DiagramView, ResourceRef } from '../../shared/diagram/diagram';
import type { Code, CodeFormat } from '../../shared/export/code/toCode';
import type { PictureError } from '../../shared/export/drawPicture';
import type { PictureOrder } from '../../shared/export/pictureOrder';
import type { IpcError } from '../../shared/ipc/errors';
import type { Question } from '../../shared/model-file/question';
import type { View } from '../../shared/model-file/view';
import type { Diff } from '../../shared/network/diff';
import type { Network } from '../../shared/network/network';
import type { Result } from '../../shared/result';
import type { RequestError } from '../../shared/routing/names/parseRequest';
import type { ModelDifference } from '../../shared/sandbox/difference/modelDifference';
import type { PathDifference } from '../../shared/sandbox/difference/pathDifference';
import type { PropertyChange } from '../../shared/sandbox/difference/resourceDifference';
import type { GrowthStep } from '../../shared/scan/growth';
import type { CoverageOptions } from '../layout/protocol';
import type {
  ComparedSide,
  ComparedWith,
  PathChanges,
  ResourceChanges,
} from './comparing/comparison';

/** What changes did to paths and cost. */
export type Consequences = Pick<ModelDifference, 'paths' | 'cost'>;

/** One undoable change, as the model file keeps it. */
export type Edit = { label: string; diff: Diff };

/** What a document holds when it has been read. */
export type OpenedModel = {
  /** With the edits in force applied. */
  network: Network;
  edits: Edit[];
  /** How many of the edits are in force. */
  cursor: number;
  view: View;
  questions: Question[];
};

/**
 * A document in its worker. The store talks to this interface only; `layout/client.ts` implements it.
 * A new document gets a session of its own, so that a failed open touches nothing that is open.
 */
export type DocumentSession = {
  model: OpenedModel;
  /** Lays the network out; while it is compared, one side of that or both. Undefined when the session was disposed meanwhile. */
  layout(view: DiagramView, side?: ComparedSide): Promise<Diagram | undefined>;
  /** Brings the worker's copy of the network in step with the store's. */
  applyDiff(diff: Diff): void;
  /**
   * A picture or table of the network as it stands, as text. Undefined when the session was disposed meanwhile.
   *
   * @param sketch of what these changes make of an empty canvas, in place of the network
   */
  draw(order: PictureOrder, sketch?: Diff): Promise<Result<string, PictureError> | undefined>;
  /**
   * The code that makes the network as it stands of an earlier state. Undefined when a later wish took its place, it was
   * called off, or the session was disposed.
   *
   * @param back leads from the network as it stands to that state
   */
  writeCode(back: Diff, format: CodeFormat): Promise<Code | undefined>;
  stopCode(): void;
  /** Follows a request through the network as it stands. Undefined when the session was disposed meanwhile. */
  ask(question: Question): Promise<Result<Answered, RequestError> | undefined>;
  /** Which way each workload takes to each service. Undefined when it was called off or the session disposed. */
  coverage(
    options: CoverageOptions,
    onSteps: (steps: StepsDone) => void,
  ): Promise<GroupedCoverage | undefined>;
  /** What could be mended. Undefined when it was called off or the session disposed. */
  advise(onSteps: (steps: StepsDone) => void): Promise<Advices | undefined>;
  /**
   * Whose way the endpoint of a question changes. Undefined where the question compares nothing, a newer one took over,
   * or the session was disposed.
   */
  affected(question: Question): Promise<PathDifference | undefined>;
  /**
   * What is otherwise than in an earlier state, for whom, and what it costs. Undefined when a later wish took its place
   * or the session was disposed.
   *
   * @param back leads from the network as it stands to that state
   */
  consequences(back: Diff): Promise<Consequences | undefined>;
  /**
   * Holds the network against another from now on. Undefined when the session was disposed meanwhile.
   *
   * @param signal calls it off: nothing is compared then, and the answer is undefined
   */
  compare(
    other: ComparedWith,
    signal?: AbortSignal,
    onSteps?: (steps: StepsDone) => void,
  ): Promise<Result<true, IpcError> | undefined>;
  stopComparing(): void;
  /** The resources that differ. Undefined while nothing is compared, or the session was disposed. */
  changes(): Promise<ResourceChanges | undefined>;
  /** What the other side says of a resource that the network does not hold. */
  saidOf(ref: ResourceRef): Promise<readonly PropertyChange[]>;
  /** The paths that differ, and the cost. Undefined when it was called off or the session disposed. */
  pathChanges(
    questions: readonly Question[],
    onSteps: (steps: StepsDone) => void,
  ): Promise<PathChanges | undefined>;
  stopPathChanges(): void;
  stopSurveys(): void;
  dispose(): void;
};

/** A document that a scan is filling. */
export type GrowingSession = DocumentSession & {
  /** So many of the pieces that were told are in the store's network now: brings the worker's in step. */
  grow(pieces: number): void;
};

/** @param onGrown told of each piece, a few hundred records at most */
export type OpenGrowth = (
  growthUrl: string,
  onGrown: (step: GrowthStep) => void,
) => Promise<Result<GrowingSession, IpcError> | undefined>;

export type WatchOpening = {
  /** Calls it off: the answer is then undefined. */
  signal?: AbortSignal;
  /** Told how much of the document is in the window, from 0 to 1. */
  onShare?: (share: number) => void;
};

export type OpenSession = (
  documentUrl: string,
  watch?: WatchOpening,
) => Promise<Result<DocumentSession, IpcError> | undefined>;
