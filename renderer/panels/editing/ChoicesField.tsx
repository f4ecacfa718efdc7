import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Option } from '../../store/editing/form';
import { checkWords } from '../../text/editing/checks';
import { filterWords } from '../../text/facets';
import { Inert } from '../common/Inert';

type Props = {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
};

/** From here on a list is searched rather than looked through. */
const searchedFrom = 9;

/** As many as the list is high. */
const mostInSight = 5;

/** Several of a list, each with its box. */
export function ChoicesField({ label, options, chosen, onChange }: Props) {
  const [query, setQuery] = useState('');
  const inOrder = useChosenFirst(options, chosen);
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return inOrder.filter(({ title, value, detail = '' }) =>
      `${title} ${value} ${detail}`.toLowerCase().includes(wanted),
    );
  }, [inOrder, query]);
  if (options.length === 0) return <p className="check-note">{checkWords.nothingToChoose}</p>;

  function toggle(value: string): void {
    // In the order of the list, whatever the order of the clicks.
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? !chosen.includes(each) : chosen.includes(each))),
    );
  }

  return (
    <div className="form-choices">
      {options.length >= searchedFrom && (
        <input
          type="search"
          className="options-search"
          placeholder={filterWords.find}
          aria-label={`${filterWords.find}: ${label}`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="choices-list">
        {found.map(({ value, title, detail }) => (
          <label key={value} className="option">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className="checkbox" aria-hidden="true">
              <Check size={11} strokeWidth={3} />
            </span>
            <Inert text={title} />
            {detail !== undefined && <Inert text={detail} className="faint grow choice-detail" />}
          </label>
        ))}
        {found.length === 0 && <p className="options-note">{filterWords.nothing}</p>}
      </div>
    </div>
  );
}

/** Longer lists are cut off: what is chosen when they come up stands first then, and stays where it is afterwards. */
function useChosenFirst(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const list = options.map(({ value }) => value).join('\n');
  const [start, setStart] = useState({ list, chosen });
  if (start.list !== list) setStart({ list, chosen });
  return useMemo(() => {
    if (options.length <= mostInSight) return options;
    const wasChosen = ({ value }: Option) => start.chosen.includes(value);
    return [...options.filter(wasChosen), ...options.filter((option) => !wasChosen(option))];
  }, [options, start.chosen]);
}
