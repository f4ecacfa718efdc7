import { TriangleAlert } from 'lucide-react';
import { scanWords } from '../../text/scan/words';

/** docs/decisions/0001: the fallback runtime may be used for a real account, but not unawares. */
export function EvaluationNote() {
  return (
    <div className="scan-warning" role="note">
      <TriangleAlert size={15} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <b>{scanWords.evaluationTitle}</b>
        <p>{scanWords.evaluation}</p>
      </div>
    </div>
  );
}
