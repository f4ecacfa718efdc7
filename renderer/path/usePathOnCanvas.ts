import { useEffect, useRef } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import type { SceneStore } from '../canvas/scene';
import type { Camera } from '../canvas/useCamera';
import { useApp, useAppStore } from '../store/useApp';
import { followPlayback } from './followPlayback';
import type { LaidPath } from './PathLayer';
import { boxOfPaths, boxWithVpcs } from './pathBox';
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
  const question = useApp((state) => state.question);
  const shown = useRef<{ question: unknown; diagram: Diagram }>(undefined);

  useEffect(() => followPlayback(store), [store]);

  useEffect(() => {
    const ids = paths.flatMap(({ path }) => [...path.nodeIds]);
    scene.setState({ pathIds: paths.length > 0 ? new Set(ids) : undefined });
  }, [scene, paths]);

  useEffect(() => {
    const box = boxOfPaths(paths);
    if (camera === undefined || box === undefined || question === undefined) return;
    // Once a question, and again when a VPC on the way was opened for it; never because a side was hidden.
    if (shown.current?.question === question && shown.current.diagram === diagram) return;
    shown.current = { question, diagram };
    camera.showBox(box, boxWithVpcs(box, paths, diagram), diagram);
  }, [paths, camera, question, diagram]);
  return paths;
}
