import type { Advices } from '../../shared/advise/advice';
import type { Answered } from '../../shared/compare/askQuestion';
import type { GroupedCoverage } from '../../shared/compare/coverageGroups';
import type { StepsDone } from '../../shared/compare/steps';
import type { DiagramView, Filter, ResourceRef } from '../../shared/diagram/diagram';
import type { Code, CodeFormat } from '../../shared/export/code/toCode';
import type { PictureError } from '../../shared/export/drawPicture';
import type { PictureOrder } from '../../shared/export/pictureOrder';
import type { IpcError } from '../../shared/ipc/errors';
import type { NetworkChunk } from '../../shared/model-file/chunks';
import type { Question } from '../../shared/model-file/question';
import type { Diff } from '../../shared/network/diff';
import type { Result } from '../../shared/result';
import type { RequestError } from '../../shared/routing/names/parseRequest';
import type { PathDifference } from '../../shared/sandbox/difference/pathDifference';
import type { PropertyChange } from '../../shared/sandbox/difference/resourceDifference';
import type { GrowthStep } from '../../shared/scan/growth';
import type {
  ComparedSide,
  ComparedWith,
  PathChanges,
  ResourceChanges,
} from '../store/comparing/comparison';
import type { Consequences, OpenedModel } from '../store/session';
import type { DiagramChanges } from './diagramChanges';

/** What of the coverage matrix is wanted. */
export type CoverageOptions = {
  /** Undefined: those that the model's endpoints lead to, and the usual ones. */
  services: readonly string[] | undefined;
  filter: Filter;
  /** Only workloads that stand in one of them; empty: in any. */
  subnets: readonly string[];
  /** Found in a workload's name, id or subnet. */
  text: string;
};

/** One worker holds one document; `open` comes first and once. Answers carry the number of what they answer. */
export type ToWorker =
  | { kind: 'open'; url: string }
  /** In its place: a document that a scan is filling. */
  | { kind: 'open-growth'; url: string }
  /** So many of the pieces that were told are in the window's network now. */
  | { kind: 'grow'; pieces: number }
  /** A chunk was taken in: the next may come. */
  | { kind: 'next-chunk' }
  | { kind: 'apply-diff'; diff: Diff }
  /** `side`: of the comparison, where there is one. */
  | { kind: 'layout'; request: number; view: DiagramView; side?: ComparedSide | undefined }
  /** From now on the network is held against another one. */
  | { kind: 'compare'; request: number; other: ComparedWith }
  | { kind: 'stop-comparing' }
  | { kind: 'changes'; request: number }
  /** What the other side says of a resource that the network does not hold. */
  | { kind: 'said-of'; request: number; ref: ResourceRef }
  | { kind: 'path-changes'; request: number; questions: readonly Question[] }
  | { kind: 'stop-path-changes' }
  /** `sketch`: not of the document, but of what these changes make of an empty canvas. */
  | { kind: 'draw'; request: number; order: PictureOrder; sketch?: Diff | undefined }
  /** What makes the network of an earlier state of it, as code; `back` leads to that state. */
  | { kind: 'code'; request: number; back: Diff; format: CodeFormat }
  /** Nobody wants the code any more. */
  | { kind: 'stop-code' }
  | { kind: 'ask'; request: number; question: Question }
  | { kind: 'coverage'; request: number; options: CoverageOptions }
  | { kind: 'advise'; request: number }
  /** Whose way the endpoint of a question changes. */
  | { kind: 'affected'; request: number; question: Question }
  /** What is otherwise than in an earlier state of the network; `back` leads there. */
  | { kind: 'consequences'; request: number; back: Diff }
  /** Calls off the coverage and the advices that are under way. */
  | { kind: 'stop-surveys' };

export type FromWorker =
  /** How many records of an opening document were checked; they come after that. */
  | { kind: 'checked'; done: number; total: number }
  /** The network in pieces, so that receiving it holds up no frame. */
  | { kind: 'chunk'; chunk: NetworkChunk }
  /** After the last chunk: the rest of the file. */
  | { kind: 'opened'; rest: Omit<OpenedModel, 'network'> }
  | { kind: 'open-failed'; error: IpcError }
  /** A piece of what a scan reads; as with chunks, the next one waits for `next-chunk`. */
  | { kind: 'grown'; step: GrowthStep }
  /** Against the one that was posted before it. */
  | { kind: 'diagram'; request: number; changes: DiagramChanges }
  | { kind: 'picture'; request: number; picture: Result<string, PictureError> }
  /** Undefined where a newer wish took over. */
  | { kind: 'code'; request: number; code: Code | undefined }
  | { kind: 'answer'; request: number; answer: Result<Answered, RequestError> }
  /** How far a long piece of work has come. */
  | ({ kind: 'steps'; request: number } & StepsDone)
  /** Undefined where it was called off. */
  | { kind: 'coverage'; request: number; coverage: GroupedCoverage | undefined }
  | { kind: 'advices'; request: number; advices: Advices | undefined }
  /** Undefined also where the question compares nothing. */
  | { kind: 'affected'; request: number; affected: PathDifference | undefined }
  | { kind: 'consequences'; request: number; consequences: Consequences | undefined }
  | { kind: 'comparing'; request: number; reply: Result<true, IpcError> }
  | { kind: 'changes'; request: number; changes: ResourceChanges | undefined }
  | { kind: 'said-of'; request: number; properties: readonly PropertyChange[] }
  /** Undefined where it was called off. */
  | { kind: 'path-changes'; request: number; changes: PathChanges | undefined }
  /** A bug, not an expected failure: it is thrown again where the answer is awaited. */
  | { kind: 'broken'; request: number | 'open'; message: string };
