import type { DiagramView } from '../../shared/diagram/diagram';
import { emptyView, type View } from '../../shared/model-file/view';

/** What the window remembers about a model, inside the model's file. */
export type FileView = { diagramView: DiagramView } & Pick<View, 'savedViews' | 'pins'>;

export const emptyFileView = fromView(emptyView);

export function fromView({ savedViews, pins, ...diagramView }: View): FileView {
  return { diagramView, savedViews, pins };
}

export function toView({ diagramView, savedViews, pins }: FileView): View {
  return { ...diagramView, savedViews, pins };
}
