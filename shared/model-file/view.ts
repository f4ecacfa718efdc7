import { z } from 'zod';
import { type CollectionName, collectionNames } from '../network/network';

const Filter = z.object({
  accounts: z.array(z.string()),
  regions: z.array(z.string()),
  vpcs: z.array(z.string()),
  tags: z.array(z.object({ key: z.string(), value: z.string().optional() })),
  kinds: z.array(z.enum(collectionNames as [CollectionName, ...CollectionName[]])),
});

/** A filter that the user gave a name. */
export const SavedView = z.object({ name: z.string(), filter: Filter });
export type SavedView = z.infer<typeof SavedView>;

/** What the user decided about the drawing: the diagram's `DiagramView`, and the named filters. */
export const View = z.object({
  /**
   * Positions of containers that were moved, by node id, in px at 100 %. Reserved: nothing can be moved yet, but format
   * version 1 names the key, so that moving needs no new version; what a file holds here is kept.
   */
  pins: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
  vpcForms: z.record(z.string(), z.enum(['full', 'compact', 'card'])),
  expandedGroups: z.array(z.string()),
  filter: Filter,
  savedViews: z.array(SavedView),
});
export type View = z.infer<typeof View>;

export const emptyView: View = {
  pins: {},
  vpcForms: {},
  expandedGroups: [],
  filter: { accounts: [], regions: [], vpcs: [], tags: [], kinds: [] },
  savedViews: [],
};
