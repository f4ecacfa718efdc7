import { Info, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Network } from '../../../shared/network/network';
import type { Warning } from '../../../shared/sandbox/warning';
import type { FormCheck } from '../../store/editing/checkForm';
import type { FilledForm } from '../../store/editing/fillForm';
import { diffCounts } from '../../store/sandbox/diffCounts';
import { checkWords, incompleteText, moreWarnings } from '../../text/editing/checks';
import { countsText } from '../../text/sandbox';
import { keyed } from '../common/keyed';
import { AboutLine } from './AboutLine';
import { Refused } from './Refused';
import { useFormWarnings } from './useFormWarnings';

type Props = { check: FormCheck; filled: FilledForm };

/** What would come of the form as a whole: what it does, what is regretted, what is missing. */
export function CheckLine({ check, filled }: Props) {
  const warnings = useFormWarnings(filled.scope.network, check);
  return (
    <div className="check" role="status">
      <Told check={check} filled={filled} warnings={warnings} />
    </div>
  );
}

function Told({ check, filled, warnings }: Props & { warnings: readonly Warning[] }) {
  switch (check.kind) {
    case 'ready':
      return <Ready check={check} warnings={warnings} />;
    case 'unchanged':
      return <Note text={checkWords.unchanged} />;
    case 'incomplete':
      return (
        <Note
          text={incompleteText(
            filled.fields
              .filter(({ field }) => check.fields.includes(field.name))
              .map(({ field }) => field.label),
          )}
        />
      );
    case 'no-number':
      return <Note text={checkWords.noNumberAbove} />;
    case 'refused':
      // At its field, where it has one.
      return check.at === undefined ? (
        <Refused refusal={check.refusal} />
      ) : (
        <Note text={checkWords.refusedAbove} />
      );
  }
}

type ReadyProps = {
  check: Extract<FormCheck, { kind: 'ready' }>;
  warnings: readonly Warning[];
};

function Ready({ check, warnings }: ReadyProps) {
  const { diff, after } = check.done;
  const counts = useMemo(() => countsText(diffCounts(diff)), [diff]);
  return (
    <>
      {warnings.length > 0 && <Warnings {...{ warnings, after }} />}
      {counts !== '' && <Note text={counts} />}
    </>
  );
}

const mostShown = 8;

function Warnings({ warnings, after }: { warnings: readonly Warning[]; after: Network }) {
  return (
    <ul className="warnings">
      {keyed(warnings.slice(0, mostShown), ({ code, about }) => `${code} ${about.join(' ')}`).map(
        ({ key, item }) => (
          <li key={key}>
            <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <p>{item.reason}</p>
              <AboutLine about={item.about} source={item.source} after={after} />
            </div>
          </li>
        ),
      )}
      {warnings.length > mostShown && <li>{moreWarnings(warnings.length - mostShown)}</li>}
    </ul>
  );
}

function Note({ text }: { text: string }) {
  return (
    <p className="check-note">
      <Info size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </p>
  );
}
