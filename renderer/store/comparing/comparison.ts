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

/** What a document is held against. */
export type ComparedWith =
  /** An earlier state of it; `back` leads there from the network as it stands. */
  | { kind: 'state'; back: Diff }
  /** Another model that main has open: what there was before, or what would come of it. */
  | { kind: 'document'; url: string; is: Side };

/** The resources that differ. Of many, the first are listed; `left` are not. */
export type ResourceChanges = {
  counts: MarkCounts;
  changes: readonly ResourceChange[];
  left: number;
  notCompared: readonly NotCompared[];
};

/** What differs beside the resources: it takes every path to be followed. */
export type PathChanges = Omit<ModelDifference, 'resources'>;
