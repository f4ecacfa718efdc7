import { Check, CirclePause, CircleStop, KeyRound, LoaderCircle, OctagonX } from 'lucide-react';
import type { ProfileProgress } from '../../store/scan/progress';
import { accountText } from '../../text/scan/profiles';
import { profileState } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';

const icons = {
  'signing-in': LoaderCircle,
  reading: Check,
  paused: CirclePause,
  stopped: CircleStop,
  done: Check,
  failed: OctagonX,
};
const chips: Partial<Record<keyof typeof icons, string>> = {
  reading: 'ok',
  paused: 'warn',
  done: 'ok',
};

type Props = {
  profiles: readonly ProfileProgress[];
  /** Who has not signed in by then, never will. */
  hasEnded: boolean;
};

/** Who reads, and which account that is: by its number and by the profile's name. */
export function ProfileList({ profiles, hasEnded }: Props) {
  if (profiles.length === 0) return null;
  return (
    <section className="scan-part">
      <h3>{scanWords.profiles}</h3>
      <ul className="scan-cards">
        {profiles.map(({ profile, account, ...progress }) => {
          const state = hasEnded && progress.state === 'signing-in' ? 'failed' : progress.state;
          const Glyph = icons[state];
          return (
            <li key={profile ?? ''} className="scan-card">
              <KeyRound className="line-icon" size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className="grow">
                <Inert text={profile ?? scanWords.defaultChain} className="b scan-profile-name" />
                <span className="muted scan-profile-name">{account && accountText(account)}</span>
              </span>
              <span className={`chip ${chips[state] ?? ''}`}>
                <Glyph
                  className={state === 'signing-in' ? 'spinning' : ''}
                  size={12}
                  strokeWidth={2}
                  aria-hidden="true"
                />
                {profileState(state)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
