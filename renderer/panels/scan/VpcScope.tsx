import type { VpcId } from '../../../shared/network/ids';
import { titleOf } from '../../store/resources/resource';
import { useApp } from '../../store/useApp';
import { vpcScopeText } from '../../text/scan/profiles';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';
import type { ScanPlan } from './scanPlan';

type Props = {
  vpcId: VpcId;
  regions: readonly string[];
  onChange(change: Partial<ScanPlan>): void;
};

/** One VPC is scanned again: what that means, and the way to more. */
export function VpcScope({ vpcId, regions, onChange }: Props) {
  const network = useApp((state) => state.document?.network);
  const name = network === undefined ? vpcId : titleOf(network, { collection: 'vpcs', key: vpcId });
  return (
    <fieldset className="scan-section">
      <legend>{scanWords.regions}</legend>
      <p className="scan-scope">
        <Inert text={vpcScopeText(name, regions[0] ?? '')} className="grow wraps" />
        <button
          type="button"
          className="button small"
          onClick={() => onChange({ vpcId: undefined })}
        >
          {scanWords.wholeRegion}
        </button>
      </p>
    </fieldset>
  );
}
