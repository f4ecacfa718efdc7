import {
  Cable,
  Check,
  KeyRound,
  type LucideIcon,
  Terminal,
  UserCog,
  UserRound,
} from 'lucide-react';
import { useState } from 'react';
import type { ProfileList } from '../../../shared/ipc/scans';
import type { Profile } from '../../../shared/scan/request';
import { environmentDetail, profileDetail } from '../../text/scan/profiles';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';
import type { ScanPlan } from './scanPlan';

type Props = {
  list: ProfileList;
  plan: ScanPlan;
  onChange(change: Partial<ScanPlan>): void;
};

const icons: Record<Profile['kind'], LucideIcon> = {
  keys: KeyRound,
  sso: UserRound,
  'assume-role': UserCog,
  'web-identity': UserCog,
  process: Terminal,
  login: UserRound,
  unknown: KeyRound,
};

/** Beyond this many one looks for a name rather than at a list. */
const mostWithoutSearch = 6;

/** Whose account: profiles, several if wanted, or what a scan without one starts from. */
export function ProfileChoice({ list, plan, onChange }: Props) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = list.profiles.filter((profile) =>
    `${profile.name} ${profile.account ?? ''}`.toLowerCase().includes(wanted),
  );

  function toggle(name: string): void {
    const profiles = plan.profiles.includes(name)
      ? plan.profiles.filter((one) => one !== name)
      : [...plan.profiles, name];
    onChange({ profiles, usesDefault: false });
  }

  return (
    <fieldset className="scan-section">
      <legend>{scanWords.profiles}</legend>
      {list.profiles.length > mostWithoutSearch && (
        <input
          type="search"
          className="text-field"
          placeholder={scanWords.findProfile}
          aria-label={scanWords.findProfile}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {list.profiles.length === 0 && (
        <p className="muted">
          {scanWords.noProfiles} {scanWords.lookedIn} {list.files.join(', ')}.
        </p>
      )}
      <div className="scan-profiles">
        {found.map((profile) => (
          <Choice
            key={profile.name}
            icon={icons[profile.kind]}
            title={profile.name}
            detail={profileDetail(profile)}
            checked={plan.profiles.includes(profile.name)}
            onToggle={() => toggle(profile.name)}
          />
        ))}
        {found.length === 0 && list.profiles.length > 0 && (
          <p className="options-note">{scanWords.noProfileMatches}</p>
        )}
        <Choice
          icon={Cable}
          title={scanWords.defaultChain}
          detail={environmentDetail(list.environment)}
          checked={plan.usesDefault}
          onToggle={() => onChange({ profiles: [], usesDefault: !plan.usesDefault })}
        />
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  icon: LucideIcon;
  title: string;
  detail: string;
  checked: boolean;
  onToggle(): void;
};

function Choice({ icon: Glyph, title, detail, checked, onToggle }: ChoiceProps) {
  return (
    <label className="scan-profile">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span className="checkbox" aria-hidden="true">
        <Check size={11} strokeWidth={3} />
      </span>
      <Glyph className="line-icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="grow">
        <Inert text={title} className="b scan-profile-name" />
        <Inert text={detail} className="muted scan-profile-name" />
      </span>
    </label>
  );
}
