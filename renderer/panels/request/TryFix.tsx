import { useMemo, useState } from 'react';
import type { Refusal } from '../../../shared/edits/refusal';
import type { Fix } from '../../../shared/routing/fix';
import { fixOffer } from '../../store/editing/fixOffer';
import { useApp, useAppStore } from '../../store/useApp';
import { sandboxWords } from '../../text/sandbox';
import { Refused } from '../editing/Refused';

/** Tries the fix of a finding: the request is followed again at once. Nothing, where the sandbox cannot do it. */
export function TryFix({ fix }: { fix: Fix }) {
  const store = useAppStore();
  const network = useApp((state) => state.document?.network);
  const offer = useMemo(() => network && fixOffer(network, fix), [network, fix]);
  const [refusal, setRefusal] = useState<Refusal>();
  if (offer === undefined) return null;

  function attempt(): void {
    const { openForm, carryOut } = store.getState();
    if (offer?.kind === 'form') openForm(offer.formId, offer.place, offer.said);
    else if (offer?.kind === 'orders') setRefusal(carryOut(offer.orders));
  }

  return (
    <>
      <button type="button" className="button small try-fix" onClick={attempt}>
        {sandboxWords.tryIt}
      </button>
      {refusal !== undefined && <Refused refusal={refusal} />}
    </>
  );
}
