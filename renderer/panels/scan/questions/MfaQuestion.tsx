import { Smartphone } from 'lucide-react';
import { useId, useState } from 'react';
import type { ScanQuestion } from '../../../../shared/scan/events';
import { useAppStore } from '../../../store/useApp';
import { deviceText } from '../../../text/scan/questions';
import { scanWords } from '../../../text/scan/words';
import { Inert } from '../../common/Inert';
import { QuestionCard } from './QuestionCard';

type Props = { id: number; question: Extract<ScanQuestion, { kind: 'mfa-code' }> };

/** The code is handed on and kept nowhere. */
export function MfaQuestion({ id, question: { profile, serial } }: Props) {
  const store = useAppStore();
  const fieldId = useId();
  const [code, setCode] = useState('');
  const answer = (given: string | undefined) => void store.getState().answerScan(id, given);
  return (
    <QuestionCard icon={Smartphone} title={scanWords.mfaTitle} profile={profile}>
      <p className="muted">
        <Inert text={deviceText(serial)} className="wraps" />
      </p>
      <form
        className="scan-answer"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') answer(code.trim());
        }}
      >
        <label htmlFor={fieldId}>{scanWords.mfaCode}</label>
        <input
          id={fieldId}
          className="text-field code-field"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={16}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={code.trim() === ''}>
          {scanWords.mfaSend}
        </button>
        <button type="button" className="button" onClick={() => answer(undefined)}>
          {scanWords.skip}
        </button>
      </form>
    </QuestionCard>
  );
}
