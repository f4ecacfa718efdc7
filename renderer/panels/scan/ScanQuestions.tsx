import { unreachable } from '../../../shared/result';
import type { ScanQuestion } from '../../../shared/scan/events';
import type { Scan } from '../../store/scan/scanSlice';
import { MfaQuestion } from './questions/MfaQuestion';
import { RenewQuestion } from './questions/RenewQuestion';
import { SsoQuestion } from './questions/SsoQuestion';

/** What the scan waits for: each question until it is answered, or needed no more. */
export function ScanQuestions({ scan: { questions } }: { scan: Scan }) {
  return questions.map(({ id, question }) => <Question key={id} id={id} question={question} />);
}

function Question({ id, question }: { id: number; question: ScanQuestion }) {
  switch (question.kind) {
    case 'mfa-code':
      return <MfaQuestion id={id} question={question} />;
    case 'sso-sign-in':
      return <SsoQuestion id={id} question={question} />;
    case 'renew-credentials':
      return <RenewQuestion id={id} question={question} />;
    default:
      return unreachable(question);
  }
}
