import { CircleCheck, CircleStop, OctagonX } from 'lucide-react';
import type { ScanSummary } from '../../../shared/scan/result';
import type { Scan, ScanOutcome } from '../../store/scan/scanSlice';
import { brokeWords, type ScanErrorWords, scanErrorWords } from '../../text/scan/errors';
import { summaryText } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';

/** How it ended: what was read in which time, or why nothing was. */
export function ScanResult({ scan }: { scan: Scan }) {
  const { outcome } = scan;
  if (outcome === undefined) return null;
  if (outcome.kind === 'read') return <Read scan={scan} summary={outcome.summary} />;
  return <NotRead words={wordsOf(outcome)} />;
}

function wordsOf(outcome: Exclude<ScanOutcome, { kind: 'read' }>): ScanErrorWords {
  return outcome.kind === 'failed' ? scanErrorWords(outcome.error) : brokeWords(outcome.reference);
}

function Read({ scan, summary }: { scan: Scan; summary: ScanSummary }) {
  const Glyph = summary.outcome === 'done' ? CircleCheck : CircleStop;
  const compares = scan.into !== undefined && scan.kept === 'not-yet' && !scan.comparison;
  return (
    <>
      <p className="scan-summary" role="status">
        <Glyph size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {summaryText(summary)} {compares && scanWords.comparing}
        </span>
      </p>
      {summary.failedProfiles.map(({ profile, error }) => (
        <NotRead key={profile ?? ''} words={scanErrorWords(error)} />
      ))}
    </>
  );
}

function NotRead({ words: { title, body, advice } }: { words: ScanErrorWords }) {
  return (
    <div className="scan-error" role="alert">
      <OctagonX size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <b>
          <Inert text={title} className="wraps" />
        </b>
        <p>
          <Inert text={body} className="wraps" maxLength={500} />
        </p>
        <p className="muted">
          <Inert text={advice} className="wraps" maxLength={500} />
        </p>
      </div>
    </div>
  );
}
