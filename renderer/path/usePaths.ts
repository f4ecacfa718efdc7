import { useMemo } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { layPaths } from '../../shared/path/layPaths';
import { hopsOf } from '../store/requestSlice';
import { useApp } from '../store/useApp';
import { useShownAnswers } from '../store/useShownAnswers';
import type { LaidPath } from './PathLayer';

const none: readonly LaidPath[] = [];

/** The paths of the current request, laid over a diagram. Of two networks, a request was asked of neither drawing. */
export function usePaths(diagram: Diagram, network: Network | undefined): readonly LaidPath[] {
  const answers = useShownAnswers();
  const direction = useApp((state) => state.direction);
  const comparing = useApp((state) => state.comparing !== undefined);
  return useMemo(() => {
    if (network === undefined || answers.length === 0 || comparing) return none;
    const ways = answers.map(({ side, answer }) => ({
      side,
      hops: hopsOf(answer, direction),
    }));
    return layPaths(diagram, network, ways);
  }, [diagram, network, answers, direction, comparing]);
}
