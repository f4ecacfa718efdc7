import type { ProfileList } from '../../../shared/ipc/scans';
import { noOwnRegion, ownRegionText } from '../../text/scan/profiles';
import { scanWords } from '../../text/scan/words';
import { Radio } from './Radio';
import { RegionField } from './RegionField';
import { ownRegions, type ScanPlan } from './scanPlan';

type Props = {
  list: ProfileList;
  plan: ScanPlan;
  onChange(change: Partial<ScanPlan>): void;
};

export function RegionChoice({ list, plan, onChange }: Props) {
  const own = ownRegions(list, plan);
  const radio = (where: ScanPlan['where']) => ({
    name: 'where',
    checked: plan.where === where,
    onChoose: () => onChange({ where }),
  });
  return (
    <fieldset className="scan-section">
      <legend>{scanWords.regions}</legend>
      <Radio
        {...radio('own')}
        disabled={own.length === 0}
        title={ownRegionText(own)}
        {...(own.length === 0 && { detail: noOwnRegion })}
      />
      <Radio {...radio('all')} title={scanWords.allRegions} detail={scanWords.allRegionsHint} />
      <Radio {...radio('these')} title={scanWords.theseRegions} />
      <RegionField
        chosen={plan.regions}
        onChange={(regions) => onChange({ regions, where: 'these' })}
      />
    </fieldset>
  );
}
