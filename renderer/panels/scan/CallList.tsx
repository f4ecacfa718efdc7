import { callsUnderWay, type ScanProgress } from '../../store/scan/progress';
import { counted } from '../../text/format';
import { requestsText } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';

const mostShown = 3;

/** What is asked just now; always as high, so that nothing below it moves. */
export function CallList({ progress }: { progress: ScanProgress }) {
  const calls = callsUnderWay(progress);
  return (
    <section className="scan-part">
      <h3>
        {scanWords.callsUnderWay}{' '}
        <span className="faint">{calls.length > 0 && counted(calls.length, 'call')}</span>
      </h3>
      <ul className="scan-calls mono">
        {calls.length === 0 && <li className="muted">{scanWords.noCallsYet}</li>}
        {calls.slice(0, mostShown).map(({ call, region, profile, requests }) => (
          <li key={`${profile}/${region}/${call}`}>
            <span className="grow inert">{call}</span>
            <span className="muted">
              {region}, {requestsText(requests)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
