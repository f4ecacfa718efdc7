import { ExternalLink, LoaderCircle, LogIn } from 'lucide-react';
import { useState } from 'react';
import type { ScanQuestion } from '../../../../shared/scan/events';
import { useServices } from '../../../store/servicesContext';
import { useAppStore } from '../../../store/useApp';
import { scanWords } from '../../../text/scan/words';
import { words } from '../../../text/words';
import { Inert } from '../../common/Inert';
import { QuestionCard } from './QuestionCard';

type Props = { id: number; question: Extract<ScanQuestion, { kind: 'sso-sign-in' }> };

/** The sign-in happens on AWS's own page; the scan notices by itself when it is done. */
export function SsoQuestion({ id, question: { profile, url, userCode } }: Props) {
  const store = useAppStore();
  const { bridge } = useServices();
  const [opened, setOpened] = useState(false);

  async function copy(): Promise<void> {
    const reply = await bridge.copyText({ text: url });
    if (reply.ok) store.getState().notify(words.copied);
    else store.getState().fail({ during: 'export', error: reply.error });
  }

  function open(): void {
    setOpened(true);
    void store.getState().openSignInPage(id);
  }

  return (
    <QuestionCard icon={LogIn} title={scanWords.ssoTitle} profile={profile}>
      <p className="muted">{scanWords.ssoHint}</p>
      <p className="user-code">
        <Inert text={userCode} mono />
        <Inert text={url} className="muted" />
      </p>
      <div className="scan-answer">
        <button type="button" className="button primary" onClick={open}>
          <ExternalLink size={14} strokeWidth={1.75} aria-hidden="true" />
          {scanWords.ssoOpen}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          {scanWords.ssoCopy}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void store.getState().answerScan(id, 'stop')}
        >
          {scanWords.skip}
        </button>
        {opened && (
          <span className="muted scan-state" role="status">
            <LoaderCircle className="spinning" size={13} aria-hidden="true" />
            {scanWords.ssoWaiting}
          </span>
        )}
      </div>
    </QuestionCard>
  );
}
