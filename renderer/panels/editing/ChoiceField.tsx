import { ChevronDown } from 'lucide-react';
import { useCallback } from 'react';
import { Icon } from '../../canvas/Icon';
import type { Option } from '../../store/editing/form';
import { checkWords } from '../../text/editing/checks';
import { Combobox } from '../common/Combobox';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';
import type { Said } from './FormField';

type Props = Said & {
  value: string;
  options: readonly Option[];
  /** Whether something else than an option may stand in it. */
  free: boolean;
  /** Whether Enter chooses the first option that a text is part of, unless the text is an option itself. */
  completes?: boolean;
  label?: string;
  /** What it means that nothing stands there. */
  none?: string | undefined;
  onChange(value: string): void;
};

const mostShown = 60;

/** One of a list, found by typing; or any text, with a list of what it mostly is. */
export function ChoiceField({
  id,
  describedBy,
  invalid,
  label,
  value,
  options,
  free,
  completes = false,
  none,
  onChange,
}: Props) {
  const chosen = options.find((option) => option.value === value);
  const choicesFor = useCallback(
    (typed: string) => matching(options, typed).slice(0, mostShown),
    [options],
  );
  return (
    <span
      className={chosen !== undefined && hasIcon(chosen) ? 'form-choice with-icon' : 'form-choice'}
    >
      {chosen !== undefined && <OptionIcon option={chosen} />}
      <Combobox<Option>
        id={id}
        {...(label === undefined ? { labelId: `${id}-label` } : { label })}
        className="text-field"
        listClassName="end-list"
        floating
        placeholder={free ? none : checkWords.choose}
        text={chosen?.title ?? value}
        choicesFor={choicesFor}
        keyOf={(option) => option.value}
        invalid={invalid}
        describedBy={describedBy}
        onPick={(option) => onChange(option.value)}
        {...(free && { onType: onChange })}
        completes={(typed) => completes && !options.some((option) => option.value === typed.trim())}
      >
        {(option) => (
          <>
            <OptionIcon option={option} />
            <Inert text={option.title} maxLength={80} />
            <span className="grow" />
            {option.detail !== undefined && (
              <Inert text={option.detail} className="faint end-detail" maxLength={80} />
            )}
          </>
        )}
      </Combobox>
      {options.length > 0 && (
        <ChevronDown className="choice-chevron" size={13} aria-hidden="true" />
      )}
    </span>
  );
}

function hasIcon({ ref, icon }: Option): boolean {
  return ref !== undefined || icon !== undefined;
}

function OptionIcon({ option: { ref, icon } }: { option: Option }) {
  if (ref !== undefined) return <KindIcon resource={ref} size={16} />;
  return icon === undefined ? null : <Icon name={icon} size={16} />;
}

/** What starts with the text first. */
function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return options;
  const found = options.filter(({ title, value, detail = '' }) =>
    `${title} ${value} ${detail}`.toLowerCase().includes(wanted),
  );
  const starts = ({ title, value }: Option) =>
    title.toLowerCase().startsWith(wanted) || value.toLowerCase().startsWith(wanted);
  return [...found.filter(starts), ...found.filter((option) => !starts(option))];
}
