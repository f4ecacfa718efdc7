import { type PointerEvent, useMemo, useRef } from 'react';
import type { Diagram, Point } from '../../shared/diagram/diagram';
import { useApp, useAppStore } from '../store/useApp';
import { canvasText } from '../text/canvas';
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

  const pad = Math.max(diagram.width, diagram.height) * 0.02;
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
      <Screen />
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

function Screen() {
  const viewport = useViewport((state) => state);
  const { x, y, width, height } = visibleBox(viewport, viewport);
  return <rect className="d-map-screen" x={x} y={y} width={width} height={height} />;
}

function pointAt(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): Point | undefined {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
