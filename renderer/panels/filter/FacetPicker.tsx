import { Check, ChevronDown, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useState } from 'react';
import { filterWords, moreOptions } from '../../text/facets';
import { number } from '../../text/format';
import { Inert } from '../common/Inert';

type Option = { value: string; title: string /** How many there are of it. */; count?: number };

type Props = {
  /** `VPC`, `VPCs`. */
  names: { one: string; all: string };
  options: readonly Option[];
  chosen: readonly string[];
  onToggle(value: string): void;
  onClear(): void;
};

const mostShown = 100;

/** One facet of the filter: a field that says what is chosen, and a list to choose from. */
export function FacetPicker({ names, options, chosen, onToggle, onClear }: Props) {
  const first = options.find(({ value }) => value === chosen[0])?.title ?? chosen[0];
  return (
    <span className="facet">
      <Popover.Root>
        <Popover.Trigger asChild>
          <button type="button" className="field">
            {chosen.length === 0 ? (
              <span className="field-key">{names.all}</span>
            ) : (
              <>
                <span className={chosen.length === 1 ? 'field-key of-value' : 'field-key'}>
                  {chosen.length === 1 ? names.one : names.all}
                </span>
                {chosen.length === 1 && first !== undefined ? (
                  <Inert text={first} className="field-value" maxLength={40} />
                ) : (
                  <b>{number(chosen.length)}</b>
                )}
              </>
            )}
            <ChevronDown size={12} aria-hidden="true" className="faint" />
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="popover"
            aria-label={names.all}
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <Options {...{ names, options, chosen, onToggle }} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {chosen.length > 0 && (
        <button
          type="button"
          className="facet-clear"
          aria-label={`${filterWords.clear}: ${names.all}`}
          title={filterWords.clear}
          onClick={onClear}
        >
          <X size={12} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

function Options({ names, options, chosen, onToggle }: Omit<Props, 'onClear'>) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return options.filter(({ title, value }) => `${title} ${value}`.toLowerCase().includes(wanted));
  }, [options, query]);
  const shown = found.slice(0, mostShown);
  return (
    <fieldset className="options">
      <legend className="visually-hidden">{names.all}</legend>
      {options.length > 8 && (
        <input
          type="search"
          className="options-search"
          placeholder={filterWords.find}
          aria-label={filterWords.find}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="options-list">
        {shown.map(({ value, title, count }) => (
          <label key={value} className="option">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <span className="checkbox" aria-hidden="true">
              <Check size={11} strokeWidth={3} />
            </span>
            <Inert text={title} className="grow" />
            {count !== undefined && <span className="faint num">{number(count)}</span>}
          </label>
        ))}
        {found.length === 0 && <p className="options-note">{filterWords.nothing}</p>}
        {found.length > mostShown && (
          <p className="options-note">{moreOptions(found.length - mostShown)}</p>
        )}
      </div>
    </fieldset>
  );
}
