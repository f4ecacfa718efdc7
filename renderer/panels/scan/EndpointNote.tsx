import { Waypoints } from 'lucide-react';
import type { ProfileList } from '../../../shared/ipc/scans';
import { endpointText } from '../../text/scan/profiles';
import { Inert } from '../common/Inert';
import type { ScanPlan } from './scanPlan';

/** Calls that do not go to AWS's own addresses: keys are used there, so it is said before. */
export function EndpointNote({ list, plan }: { list: ProfileList; plan: ScanPlan }) {
  const texts = endpointTexts(list, plan);
  if (texts.length === 0) return null;
  return (
    <ul className="scan-notes">
      {texts.map((text) => (
        <li key={text}>
          <Waypoints size={14} strokeWidth={1.75} aria-hidden="true" />
          <Inert text={text} className="wraps" maxLength={400} />
        </li>
      ))}
    </ul>
  );
}

/** The environment's counts for all, as for the SDK. */
function endpointTexts({ endpointUrl, profiles }: ProfileList, plan: ScanPlan): string[] {
  if (endpointUrl !== undefined) return [endpointText(endpointUrl, 'AWS_ENDPOINT_URL')];
  const names = plan.profiles.length > 0 ? plan.profiles : ['default'];
  return profiles
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, endpointUrl: own }) => (own === undefined ? [] : [endpointText(own, name)]));
}
