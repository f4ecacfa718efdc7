import { totalResources } from '../../../shared/network/resources';
import type { OpenDocument } from '../documentSlice';

/** What the edits of a document lie on. */
export type BaseKind = 'scan' | 'import' | 'sample' | 'saved' | 'sketch';

/** A model that was saved may hold anything: what was read of an account has a coverage that says so. */
export function baseKindOf({ meta, base }: Pick<OpenDocument, 'meta' | 'base'>): BaseKind {
  if (meta.source !== 'model') return meta.source;
  if (totalResources(base) === 0) return 'sketch';
  return base.coverage.some(({ status }) => status !== 'authored') ? 'scan' : 'saved';
}
