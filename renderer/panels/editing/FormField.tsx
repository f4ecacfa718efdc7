import { type ReactNode, useId } from 'react';
import type { FormCheck } from '../../store/editing/checkForm';
import type { FilledField } from '../../store/editing/fillForm';
import type { Row, Scope, Value } from '../../store/editing/form';
import { ChoiceField } from './ChoiceField';
import { ChoicesField } from './ChoicesField';
import { PolicyEditor } from './PolicyEditor';
import { RadioField } from './RadioField';
import { Refused } from './Refused';
import { RowsField } from './RowsField';
import { SwitchField } from './SwitchField';

export type RefusedHere = Extract<FormCheck, { kind: 'refused' }> | undefined;

type Props = {
  filled: FilledField;
  scope: Scope;
  refused: RefusedHere;
  onSay(value: Value): void;
};

/** One field of a form: its name, what is asked, and below it why it cannot be. */
export function FormField({ filled, scope, refused, onSay }: Props) {
  const id = useId();
  const { field } = filled;
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  const refusedId = refused === undefined ? undefined : `${id}-refused`;
  const describedBy = [refusedId, hintId].filter(Boolean).join(' ') || undefined;
  const said = { id, describedBy, invalid: refused !== undefined };
  const isRadio = field.kind === 'one' && isShort(filled.options);
  const isGroup = field.kind === 'many' || field.kind === 'rows' || isRadio;
  const isSwitch = field.kind === 'switch';
  return (
    <Frame
      isGroup={isGroup}
      labelId={`${id}-label`}
      describedBy={isGroup ? describedBy : undefined}
    >
      {!isSwitch && <Label id={id} isGroup={isGroup} text={field.label} />}
      <Input {...{ filled, scope, refused, onSay, said }} />
      {field.hint !== undefined && (
        <p id={hintId} className="field-hint">
          {field.hint}
        </p>
      )}
      {refused !== undefined && <Refused id={refusedId} refusal={refused.refusal} />}
    </Frame>
  );
}

function Frame({
  isGroup,
  labelId,
  describedBy,
  children,
}: {
  isGroup: boolean;
  labelId: string;
  describedBy: string | undefined;
  children: ReactNode;
}) {
  if (!isGroup) return <div className="edit-field">{children}</div>;
  return (
    <fieldset className="edit-field" aria-labelledby={labelId} aria-describedby={describedBy}>
      {children}
    </fieldset>
  );
}

function Label({ id, isGroup, text }: { id: string; isGroup: boolean; text: string }) {
  return isGroup ? (
    <span id={`${id}-label`} className="edit-label">
      {text}
    </span>
  ) : (
    <label id={`${id}-label`} htmlFor={id} className="edit-label">
      {text}
    </label>
  );
}

const mostRadios = 4;

/** Words rather than resources, and few: shown side by side rather than looked up. */
function isShort(options: FilledField['options']): boolean {
  return options.length <= mostRadios && options.every(({ ref }) => ref === undefined);
}

export type Said = { id: string; describedBy: string | undefined; invalid: boolean };

function Input({
  filled: { field, value, options },
  scope,
  refused,
  onSay,
  said,
}: Props & { said: Said }) {
  switch (field.kind) {
    case 'one':
      if (isShort(options))
        return <RadioField {...said} value={String(value)} options={options} onChange={onSay} />;
      return (
        <ChoiceField
          {...said}
          value={String(value)}
          options={options}
          free={false}
          onChange={onSay}
        />
      );
    case 'text':
      return (
        <ChoiceField {...said} value={String(value)} options={options} free onChange={onSay} />
      );
    case 'many':
      return (
        <ChoicesField
          label={field.label}
          options={options}
          chosen={value as readonly string[]}
          onChange={onSay}
        />
      );
    case 'switch':
      return <SwitchField {...said} label={field.label} on={value === true} onChange={onSay} />;
    case 'policy':
      return <PolicyEditor {...said} value={String(value)} onChange={onSay} />;
    case 'rows':
      return (
        <RowsField
          field={field}
          scope={scope}
          rows={value as readonly Row[]}
          refusedRow={refused?.at?.row}
          onChange={onSay}
        />
      );
  }
}
