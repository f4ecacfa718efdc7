import { Check, CircleHelp, CircleStop, Gauge } from 'lucide-react';
import { callsInRegion } from '../../../shared/scan/scope';
import { countRegion, type RegionProgress } from '../../store/scan/progress';
import type { Scan } from '../../store/scan/scanSlice';
import { number } from '../../text/format';
import { leftOutText, regionState } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';

/** Each Region as each profile reads it, and the Regions that are left out with the reason. */
export function RegionTable({ scan: { progress, request } }: { scan: Scan }) {
  const { regions, leftOut } = progress;
  if (regions.length + leftOut.length === 0) return null;
  const { columns } = scanWords;
  const calls = callsInRegion(request).length;
  return (
    <section className="scan-part">
      <h3>{scanWords.regions}</h3>
      <table className="scan-table">
        <thead>
          <tr>
            <th scope="col">{columns.region}</th>
            <th scope="col">{columns.profile}</th>
            <th scope="col">{columns.progress}</th>
            <th scope="col" className="right">
              {columns.requests}
            </th>
            <th scope="col" className="right">
              {columns.resources}
            </th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <Row key={`${region.profile}/${region.region}`} region={region} calls={calls} />
          ))}
          {leftOut.map(({ profile, region, reason }) => (
            <tr key={`${profile}/${region}/left out`}>
              <th scope="row">{region}</th>
              <ProfileCell profile={profile} />
              <td />
              <td className="right num">0</td>
              <td className="right num">0</td>
              <td>
                <span className="scan-state">
                  <CircleHelp size={13} strokeWidth={1.75} aria-hidden="true" />
                  {leftOutText({ reason })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ region, calls }: { region: RegionProgress; calls: number }) {
  const { ended, requests, resources } = countRegion(region);
  const isDone = region.ended && !region.stopped;
  return (
    <tr>
      <th scope="row">{region.region}</th>
      <ProfileCell profile={region.profile} />
      <td>
        <progress
          className={isDone ? 'bar done' : 'bar'}
          aria-label={region.region}
          value={isDone ? calls : ended}
          max={calls}
        />
      </td>
      <td className="right num">{number(requests)}</td>
      <td className="right num">{number(resources)}</td>
      <td>
        <span className="scan-state">
          <StateIcon region={region} />
          {regionState(region)}
        </span>
      </td>
    </tr>
  );
}

function ProfileCell({ profile }: { profile: string | undefined }) {
  return (
    <td>
      <Inert text={profile ?? '–'} className="scan-profile-cell" />
    </td>
  );
}

function StateIcon({ region }: { region: RegionProgress }) {
  const icon = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;
  if (region.waiting !== undefined) return <Gauge {...icon} />;
  if (region.stopped) return <CircleStop {...icon} />;
  if (region.gaps > 0) return <CircleHelp {...icon} />;
  return region.ended ? <Check {...icon} /> : null;
}
