import { useEffect, useState } from 'react';
import type { Network } from '../../../shared/network/network';
import type { Warning } from '../../../shared/sandbox/warning';
import { newWarningSteps } from '../../../shared/sandbox/warningsOf';
import type { FormCheck } from '../../store/editing/checkForm';
import { runInSlices } from '../../store/resources/slices';

/** Shorter than a pause between words, longer than one between letters. */
const restMs = 180;

/**
 * What a form would bring that its user may regret. Warnings are told of a whole network, in a large one for longer than
 * a frame: they are looked for once the typing rests, and those of the last rest stand until then.
 */
export function useFormWarnings(before: Network, check: FormCheck): readonly Warning[] {
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const after = check.kind === 'ready' ? check.done.after : undefined;
  useEffect(() => {
    if (after === undefined) return setWarnings([]);
    let isOver = false;
    const timer = setTimeout(async () => {
      const steps = newWarningSteps(before, after);
      const found = await runInSlices(steps, { isOver: () => isOver });
      if (found !== undefined && !isOver) setWarnings(found);
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [before, after]);
  return warnings;
}
