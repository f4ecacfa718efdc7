import { z } from 'zod';
import type { DiagramView, Filter } from '../../shared/diagram/diagram';
import { type CollectionName, collectionNames } from '../../shared/network/network';

export const noFilter: Filter = { accounts: [], regions: [], vpcs: [], tags: [], kinds: [] };

export const emptyDiagramView: DiagramView = {
  vpcForms: {},
  expandedGroups: [],
  pins: {},
  filter: noFilter,
};

/** A filter that the user gave a name. */
export type NamedView = { name: string; filter: Filter };

/** What the window remembers about a model, inside the model's file. */
export type FileView = { diagram: DiagramView; savedViews: NamedView[] };

export const emptyFileView: FileView = { diagram: emptyDiagramView, savedViews: [] };

const FilterSchema = z.object({
  accounts: z.array(z.string()).catch([]),
  regions: z.array(z.string()).catch([]),
  vpcs: z.array(z.string()).catch([]),
  tags: z.array(z.object({ key: z.string(), value: z.string().optional() })).catch([]),
  kinds: z.array(z.enum(collectionNames as [CollectionName, ...CollectionName[]])).catch([]),
});

const FileViewSchema = z.object({
  pins: z.record(z.string(), z.object({ x: z.number(), y: z.number() })).catch({}),
  vpcForms: z.record(z.string(), z.enum(['full', 'compact', 'card'])).catch({}),
  expandedGroups: z.array(z.string()).catch([]),
  filter: FilterSchema.catch(noFilter),
  savedViews: z.array(z.object({ name: z.string(), filter: FilterSchema })).catch([]),
});

/** A view part that cannot be read costs the user a few clicks, never the model: what is sound of it is kept. */
export function parseFileView(raw: unknown): FileView {
  const parsed = FileViewSchema.safeParse(raw ?? {});
  if (!parsed.success) return emptyFileView;
  const { savedViews, ...diagram } = parsed.data;
  return { diagram, savedViews };
}

export function toFileView({ diagram, savedViews }: FileView): unknown {
  return { ...diagram, savedViews };
}
