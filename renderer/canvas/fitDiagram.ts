import type { Box, Diagram, DiagramNode } from '../../shared/diagram/diagram';
import { metrics } from '../../shared/diagram/geometry';
import { around } from './geometry';
import { textScale } from './level';
import { fitBox, type Insets, type Size, type Viewport } from './viewport';

/** A whole diagram is never blown up past this: a lone VPC at 300 % would look like an error. */
const maxZoom = 1;

/** A Region's tab at 100 %; drawn small, it grows out of the frame's top. */
export const tabHeight = 28;
/** Between the tab and what lies above it or in the Region. */
export const tabClear = 7;

/** The viewport that shows every node with its label. */
export function fitDiagram(diagram: Diagram, canvas: Size, insets: Insets): Viewport {
  const { zoom } = fitBox(extentOf(diagram, 1), canvas, insets, maxZoom);
  return fitBox(extentOf(diagram, textScale(zoom)), canvas, insets, maxZoom);
}

/** The box around all that is drawn, while text is grown by this scale. */
export function extentOf(diagram: Diagram, scale: number): Box {
  const { width, height, nodes } = diagram;
  const whole = { x: 0, y: 0, width, height };
  return around([whole, ...nodes.flatMap((node) => withLabel(node, scale) ?? [])]) ?? whole;
}

/** Only of what is written beyond its box: the rest lies within the diagram's. */
function withLabel(node: DiagramNode, scale: number): Box | undefined {
  switch (node.kind) {
    case 'gateway': {
      const { label, labelGap, labelHeight } = metrics.shelf;
      const beside = Math.max(0, (label - node.width) / 2);
      return {
        x: node.x - beside,
        y: node.y,
        width: node.width + 2 * beside,
        height: node.height + labelGap + labelHeight,
      };
    }
    case 'region': {
      const above = Math.max(0, tabHeight * scale + tabClear - metrics.region.top);
      return { ...node, y: node.y - above, height: node.height + above };
    }
    default:
      return undefined;
  }
}
