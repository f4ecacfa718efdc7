import { useMemo } from 'react';
import { type SideAnswer, shownAnswers } from './requestSlice';
import { useApp } from './useApp';

export function useShownAnswers(): readonly SideAnswer[] {
  const answered = useApp((state) => state.answered);
  const sides = useApp((state) => state.sides);
  const alternative = useApp((state) => state.alternative);
  return useMemo(
    () => shownAnswers({ answered, sides, alternative }),
    [answered, sides, alternative],
  );
}
