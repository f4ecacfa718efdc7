import { type PointerEvent, useMemo, useRef } from 'react';
import type { Diagram, Point } from '../../shared/diagram/diagram';
import { useApp, useAppStore } from '../store/useApp';
import { canvasText } from '../text/canvas';
import { common } from './geometry';
import { visibleBox } from './viewport';
import { useViewport } from './viewportStore';

/** The whole diagram in small: Regions, VPCs, and the part that is on the screen. Click or drag moves there. */
export function Minimap() {
  const store = useAppStore();
  const diagram = useApp((state) => state.diagram);
  const map = useRef<SVGSVGElement>(null);
  if (diagram === undefined) return <div className="d-minimap" />;

  function moveTo(event: PointerEvent<SVGSVGElement>): void {
    const at = map.current && pointAt(map.current, event);
    if (at) store.getState().orderCanvas({ kind: 'center', at });
  }

  const pad = padOf(diagram);
  return (
    <svg
      ref={map}
      className="d-minimap"
      // The pointer's way to what arrow keys and "fit" do on the canvas.
      aria-hidden="true"
      viewBox={`${-pad} ${-pad} ${diagram.width + 2 * pad} ${diagram.height + 2 * pad}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) moveTo(event);
      }}
    >
      <title>{canvasText.map}</title>
      <MapBoxes diagram={diagram} />
      <Screen diagram={diagram} />
    </svg>
  );
}

function MapBoxes({ diagram }: { diagram: Diagram }) {
  const boxes = useMemo(
    () => diagram.nodes.filter((node) => node.kind === 'region' || node.kind === 'vpc'),
    [diagram],
  );
  return boxes.map(({ id, kind, x, y, width, height }) => (
    <rect
      key={id}
      className={`d-map-${kind}`}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={Math.min(width, height) * 0.03}
    />
  ));
}

/** Closed on all sides: of a frame around more than the map there would be two bars, or nothing. */
function Screen({ diagram }: { diagram: Diagram }) {
  const viewport = useViewport((state) => state);
  const pad = padOf(diagram) / 2;
  const { width, height } = diagram;
  const map = { x: -pad, y: -pad, width: width + 2 * pad, height: height + 2 * pad };
  const shown = common(map, visibleBox(viewport, viewport));
  return shown && <rect className="d-map-screen" {...shown} />;
}

/** Free space around the diagram, in its px. */
function padOf({ width, height }: Diagram): number {
  return Math.max(width, height) * 0.02;
}

function pointAt(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): Point | undefined {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
