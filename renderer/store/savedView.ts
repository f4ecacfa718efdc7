import type { DiagramView, Filter } from '../../shared/diagram/diagram';
import { emptyView, type SavedView, type View } from '../../shared/model-file/view';

export const noFilter: Filter = emptyView.filter;

/** What the window remembers about a model, inside the model's file. */
export type FileView = { diagramView: DiagramView; savedViews: SavedView[] };

export const emptyFileView = fromView(emptyView);

export function fromView({ savedViews, ...diagramView }: View): FileView {
  return { diagramView, savedViews };
}

export function toView({ diagramView, savedViews }: FileView): View {
  return { ...diagramView, savedViews };
}
