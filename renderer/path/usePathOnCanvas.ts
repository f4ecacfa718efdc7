import { useEffect, useRef } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import type { SceneStore } from '../canvas/scene';
import type { Camera } from '../canvas/useCamera';
import { useApp, useAppStore } from '../store/useApp';
import { followPlayback } from './followPlayback';
import { hopsAtNodes } from './hopsAtNodes';
import { type Fitted, nextFit } from './nextFit';
import type { LaidPath } from './PathLayer';
import { boxOfPaths, boxWithFrame, boxWithVpcs } from './pathBox';
import { usePaths } from './usePaths';

/** The paths of the request: what they meet is told to the nodes, and a new question brings its paths into view. */
export function usePathOnCanvas(
  diagram: Diagram,
  network: Network | undefined,
  camera: Camera | undefined,
  scene: SceneStore,
): readonly LaidPath[] {
  const store = useAppStore();
  const paths = usePaths(diagram, network);
  const asked = useApp((state) => state.asked);
  const compared = useApp((state) => state.answered?.kind === 'comparison');
  const fitted = useRef<Fitted>(undefined);

  useEffect(() => followPlayback(store), [store]);

  useEffect(() => {
    const ids = paths.flatMap(({ path }) => [...path.nodeIds]);
    scene.setState({
      pathIds: paths.length > 0 ? new Set(ids) : undefined,
      hopsAt: hopsAtNodes(paths, compared),
    });
  }, [scene, paths, compared]);

  useEffect(() => {
    const box = boxOfPaths(paths);
    if (camera === undefined || box === undefined) return;
    const { layingOut } = store.getState();
    const next = nextFit(fitted.current, { asked, diagram, layingOut });
    if (next === undefined) return;
    fitted.current = next;
    const withVpcs = boxWithVpcs(box, paths, diagram);
    camera.showBox(box, [boxWithFrame(withVpcs, diagram), withVpcs], diagram);
  }, [store, paths, camera, asked, diagram]);
  return paths;
}
