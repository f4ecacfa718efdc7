import { ViewportPortal } from '@xyflow/react';
import type { Diagram } from '../../shared/diagram/diagram';

/**
 * Lies below everything, as large as the diagram. Without it Chromium gives what stands far apart a layer each, of the
 * screen's size, and blending those is most of a frame's time where there is no graphics card.
 */
export function Ground({ diagram: { width, height } }: { diagram: Diagram }) {
  return (
    <ViewportPortal>
      <div className="d-ground" style={{ width, height }} />
    </ViewportPortal>
  );
}
