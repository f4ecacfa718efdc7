import { useEffect, useRef } from 'react';
import type { CanvasRequest, Selection } from '../store/viewSlice';
import type { FlowDiagram } from './toFlow';
import type { Camera } from './useCamera';

/** Carries out what the rest of the window asks of the canvas: once each, as soon as the canvas can. */
export function useCanvasRequests(
  request: CanvasRequest | undefined,
  flow: FlowDiagram,
  camera: Camera | undefined,
  reveal: (selection: Selection) => void,
): void {
  const done = useRef<number>(undefined);
  useEffect(() => {
    if (request === undefined || camera === undefined || done.current === request.serial) return;
    if (request.kind === 'reveal' && isStillClosed(flow, request.opening)) return;
    done.current = request.serial;
    switch (request.kind) {
      case 'fit':
        return camera.fitAll(flow.diagram);
      case 'zoom-in':
        return camera.zoomBy('in');
      case 'zoom-out':
        return camera.zoomBy('out');
      case 'actual-size':
        return camera.zoomTo(1);
      case 'center':
        return camera.centreOn(request.at);
      case 'reveal':
        return reveal(request.selection);
    }
  }, [request, flow, camera, reveal]);
}

/** Whether the layout that opens a VPC is still on its way. */
function isStillClosed(flow: FlowDiagram, vpcId: string | undefined): boolean {
  if (vpcId === undefined) return false;
  const vpc = flow.nodeOf({ collection: 'vpcs', key: vpcId });
  return vpc?.kind === 'vpc' && vpc.form !== 'full';
}
