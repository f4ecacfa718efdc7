import { ChevronRight } from 'lucide-react';
import { iamPolicyText } from '../../../shared/scan/policy';
import { scanWords } from '../../text/scan/words';
import { ReadOnlyText } from '../common/ReadOnlyText';

/** The policy itself, for who wants to read it before it is asked for. */
export function PolicyNote() {
  return (
    <details className="scan-policy">
      <summary>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        <span>
          <b>{scanWords.policy}</b>
          <span className="muted">{scanWords.policyHint}</span>
        </span>
      </summary>
      <ReadOnlyText label={scanWords.policy} text={iamPolicyText()} />
    </details>
  );
}
