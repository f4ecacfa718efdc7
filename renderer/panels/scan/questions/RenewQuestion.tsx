import { CirclePause } from 'lucide-react';
import type { ScanQuestion } from '../../../../shared/scan/events';
import { useAppStore } from '../../../store/useApp';
import { renewAdvice } from '../../../text/scan/errors';
import { expiredText } from '../../../text/scan/questions';
import { scanWords } from '../../../text/scan/words';
import { Inert } from '../../common/Inert';
import { QuestionCard } from './QuestionCard';

type Props = { id: number; question: Extract<ScanQuestion, { kind: 'renew-credentials' }> };

/** The scan stands still and has lost nothing. */
export function RenewQuestion({ id, question: { profile, errorCode } }: Props) {
  const store = useAppStore();
  const answer = (given: string) => void store.getState().answerScan(id, given);
  return (
    <QuestionCard icon={CirclePause} title={scanWords.renewTitle} profile={profile}>
      <p className="muted">
        <Inert
          text={`${expiredText(errorCode)} ${renewAdvice(profile)}`}
          className="wraps"
          maxLength={500}
        />
      </p>
      <div className="scan-answer">
        <button type="button" className="button primary" onClick={() => answer('retry')}>
          {scanWords.renewGoOn}
        </button>
        <button type="button" className="button" onClick={() => answer('stop')}>
          {scanWords.renewStop}
        </button>
      </div>
    </QuestionCard>
  );
}
