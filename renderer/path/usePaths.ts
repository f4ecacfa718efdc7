import { useMemo } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { layPaths } from '../../shared/path/layPaths';
import { hopsOf, shownAnswers } from '../store/requestSlice';
import { useApp } from '../store/useApp';
import type { LaidPath } from './PathLayer';

const none: readonly LaidPath[] = [];

/** The paths of the current request, laid over a diagram. Of two networks, a request was asked of neither drawing. */
export function usePaths(diagram: Diagram, network: Network | undefined): readonly LaidPath[] {
  const answered = useApp((state) => state.answered);
  const sides = useApp((state) => state.sides);
  const direction = useApp((state) => state.direction);
  const comparing = useApp((state) => state.comparing !== undefined);
  return useMemo(() => {
    if (network === undefined || answered === undefined || comparing) return none;
    const ways = shownAnswers({ answered, sides }).map(({ side, answer }) => ({
      side,
      hops: hopsOf(answer, direction),
    }));
    return layPaths(diagram, network, ways);
  }, [diagram, network, answered, sides, direction, comparing]);
}
