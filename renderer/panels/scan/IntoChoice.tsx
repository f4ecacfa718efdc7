import { useApp } from '../../store/useApp';
import { intoText } from '../../text/scan/profiles';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';
import { Radio } from './Radio';
import type { ScanPlan } from './scanPlan';

type Props = { plan: ScanPlan; onChange(change: Partial<ScanPlan>): void };

/** Where what is read goes. The sample is nobody's account: nothing is laid into it. */
export function IntoChoice({ plan, onChange }: Props) {
  const meta = useApp((state) => state.document?.meta);
  if (meta === undefined || meta.source === 'sample') return null;
  return (
    <fieldset className="scan-section">
      <legend>{scanWords.into}</legend>
      <Radio
        name="into"
        checked={!plan.into}
        disabled={plan.vpcId !== undefined}
        onChoose={() => onChange({ into: false })}
        title={scanWords.newModel}
        detail={scanWords.newModelHint}
      />
      <Radio
        name="into"
        checked={plan.into}
        onChoose={() => onChange({ into: true })}
        title={<Inert text={intoText(meta.name)} />}
        detail={scanWords.openModelHint}
      />
    </fieldset>
  );
}
