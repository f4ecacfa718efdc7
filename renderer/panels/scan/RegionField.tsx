import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { knownRegions, regionName } from '../../../shared/diagram/regionNames';
import { isRegionWord } from '../../../shared/scan/request';
import { leaveOutText } from '../../text/scan/profiles';
import { scanWords } from '../../text/scan/words';

type Props = { chosen: readonly string[]; onChange(regions: string[]): void };

/**
 * Regions by name, with completion: a combobox that collects. A Region that this table does not know yet can be typed
 * all the same.
 */
export function RegionField({ chosen, onChange }: Props) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = completions(typed, chosen);
  const isOpen = open && found.length > 0;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function add(region: string | undefined): void {
    if (region === undefined) return;
    onChange([...chosen, region]);
    setTyped('');
    setActive(0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) setActive((active + by + found.length) % found.length);
    } else if ((event.key === 'Enter' || event.key === ',') && typed !== '') {
      event.preventDefault();
      add(found[active]);
    } else if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1));
    else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <div className="tokens">
      {chosen.map((region) => (
        <span key={region} className="token">
          {region}
          <button
            type="button"
            className="token-remove"
            aria-label={leaveOutText(region)}
            onClick={() => onChange(chosen.filter((one) => one !== region))}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        role="combobox"
        className="tokens-input"
        aria-label={scanWords.addRegion}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        placeholder={chosen.length === 0 ? scanWords.findRegion : ''}
        spellCheck={false}
        maxLength={40}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={scanWords.regions}
        className="end-list region-list"
        hidden={!isOpen}
      >
        {found.map((region, index) => (
          // The keyboard stays in the field: a press there must not take the focus from it.
          <div
            key={region}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="end-option"
            onPointerDown={(event) => {
              event.preventDefault();
              add(region);
            }}
          >
            <span className="b">{region}</span>
            <span className="muted">{regionName(region)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const mostOffered = 60;

function completions(typed: string, chosen: readonly string[]): string[] {
  const wanted = typed.trim().toLowerCase();
  const known = knownRegions
    .filter((region) => !chosen.includes(region))
    .filter((region) => `${region} ${regionName(region)}`.toLowerCase().includes(wanted))
    .sort();
  const isNew =
    wanted !== '' &&
    !knownRegions.includes(wanted) &&
    !chosen.includes(wanted) &&
    isRegionWord(wanted);
  return [...known, ...(isNew ? [wanted] : [])].slice(0, mostOffered);
}
