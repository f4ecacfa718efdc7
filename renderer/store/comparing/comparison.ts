import type { MarkCounts } from '../../../shared/diagram/diagram';
import type { Side } from '../../../shared/diagram/mergeScenes';
import type { Diff } from '../../../shared/network/diff';
import type { ModelDifference } from '../../../shared/sandbox/difference/modelDifference';
import type {
  NotCompared,
  ResourceChange,
} from '../../../shared/sandbox/difference/resourceDifference';

/** What of the two states the canvas draws. */
export type ComparedSide = Side | 'both';

/** What a document is held against: an earlier state of it, or another model that main has open. */
export type ComparedWith =
  /** `back` leads there from the network as it stands. */
  { kind: 'state'; back: Diff } | { kind: 'document'; url: string };

/** The resources that differ. Of many, the first are listed; `left` are not. */
export type ResourceChanges = {
  counts: MarkCounts;
  changes: readonly ResourceChange[];
  left: number;
  notCompared: readonly NotCompared[];
};

/** What differs beside the resources: it takes every path to be followed. */
export type PathChanges = Omit<ModelDifference, 'resources'>;
