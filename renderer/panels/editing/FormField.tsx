import { type ReactNode, useId } from 'react';
import type { FormCheck } from '../../store/editing/checkForm';
import type { FilledField } from '../../store/editing/fillForm';
import type { Row, Scope, Value } from '../../store/editing/form';
import { checkWords } from '../../text/editing/checks';
import { ChoiceField } from './ChoiceField';
import { ChoicesField } from './ChoicesField';
import { PicturedField } from './PicturedField';
import { PolicyEditor } from './PolicyEditor';
import { RadioField } from './RadioField';
import { Refused } from './Refused';
import { RowsField } from './RowsField';
import { SwitchField } from './SwitchField';

/** What is wrong with what stands in a field. */
export type FaultHere = Extract<FormCheck, { kind: 'refused' | 'no-number' }> | undefined;

type Props = {
  filled: FilledField;
  scope: Scope;
  fault: FaultHere;
  onSay(value: Value): void;
};

/** One field of a form: its name, what is asked, and below it why it cannot be. */
export function FormField({ filled, scope, fault, onSay }: Props) {
  const id = useId();
  const { field } = filled;
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  const faultId = fault === undefined ? undefined : `${id}-fault`;
  const describedBy = [faultId, hintId].filter(Boolean).join(' ') || undefined;
  const said = { id, describedBy, invalid: fault !== undefined };
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
      <Input {...{ filled, scope, fault, onSay, said }} />
      {field.hint !== undefined && (
        <p id={hintId} className="field-hint">
          {field.hint}
        </p>
      )}
      {fault !== undefined && <Fault id={faultId} fault={fault} />}
    </Frame>
  );
}

function Fault({ id, fault }: { id: string | undefined; fault: NonNullable<FaultHere> }) {
  if (fault.kind === 'refused') return <Refused id={id} refusal={fault.refusal} />;
  return (
    <p id={id} className="field-fault" role="alert">
      {checkWords.noNumber}
    </p>
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
  fault,
  onSay,
  said,
}: Props & { said: Said }) {
  switch (field.kind) {
    case 'one':
      if (options.length === 0) return <p className="check-note">{checkWords.nothingToChoose}</p>;
      if (field.isPictured)
        return (
          <PicturedField
            {...said}
            field={field.name}
            value={String(value)}
            options={options}
            onChange={onSay}
          />
        );
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
        <ChoiceField
          {...said}
          value={String(value)}
          options={options}
          free
          completes={field.completes === true}
          onChange={onSay}
        />
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
      return (
        <PolicyEditor {...said} none={field.none(scope)} value={String(value)} onChange={onSay} />
      );
    case 'rows':
      return (
        <RowsField
          field={field}
          scope={scope}
          rows={value as readonly Row[]}
          faultyRow={fault?.at?.row}
          onChange={onSay}
        />
      );
  }
}
