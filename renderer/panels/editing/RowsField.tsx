import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Column, Field, Row, Scope } from '../../store/editing/form';
import { checkWords } from '../../text/editing/checks';
import { IconButton } from '../common/IconButton';
import { ChoiceField } from './ChoiceField';

type Props = {
  field: Extract<Field, { kind: 'rows' }>;
  scope: Scope;
  rows: readonly Row[];
  faultyRow: number | undefined;
  onChange(rows: readonly Row[]): void;
};

/** A list that is edited as one: routes, rules, tags. */
export function RowsField({ field, scope, rows, faultyRow, onChange }: Props) {
  const { columns, blank, addLabel } = field;
  const template = `${columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ')} 26px`;
  const list = useRef<HTMLDivElement>(null);
  /** Whether the last row was just added: that is where one goes on. */
  const isNew = useRef(false);
  useEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    const cells = list.current?.querySelectorAll('input') ?? [];
    cells[(rows.length - 1) * columns.length]?.focus();
  });
  return (
    <div ref={list} className="rows" style={{ gridTemplateColumns: template }}>
      {columns.map(({ name, label }) => (
        <span key={name} className="rows-head" aria-hidden="true">
          {label}
        </span>
      ))}
      <span />
      {rows.map((row, position) => (
        <RowCells
          // Rows have no name of their own: what is typed makes them what they are.
          // They keep their places while one is edited, and all are drawn anew when one goes.
          key={rowKey(position, rows.length)}
          {...{ columns, scope, row, position }}
          invalid={position === faultyRow}
          onChange={(next) =>
            onChange(rows.map((each, index) => (index === position ? next : each)))
          }
          onRemove={() => onChange(rows.filter((_, index) => index !== position))}
        />
      ))}
      <button
        type="button"
        className="button small rows-add"
        onClick={() => {
          isNew.current = true;
          onChange([...rows, typeof blank === 'function' ? blank(rows) : blank]);
        }}
      >
        <Plus size={13} strokeWidth={1.75} aria-hidden="true" />
        {addLabel}
      </button>
    </div>
  );
}

function rowKey(position: number, length: number): string {
  return `${position} of ${length}`;
}

type RowProps = {
  columns: readonly Column[];
  scope: Scope;
  row: Row;
  position: number;
  invalid: boolean;
  onChange(row: Row): void;
  onRemove(): void;
};

function RowCells({ columns, scope, row, position, invalid, onChange, onRemove }: RowProps) {
  const id = useId();
  return (
    <>
      {columns.map(({ name, label, options, none, free = options === undefined }) => (
        <ChoiceField
          key={name}
          id={`${id}-${name}`}
          label={`${label}, ${checkWords.row(position + 1)}`}
          describedBy={undefined}
          invalid={invalid}
          value={row[name] ?? ''}
          options={options?.(scope, row) ?? []}
          free={free}
          none={none?.(row)}
          onChange={(value) => onChange({ ...row, [name]: value })}
        />
      ))}
      <IconButton
        className="small"
        size={14}
        icon={Trash2}
        label={`${checkWords.removeRow} (${position + 1})`}
        tooltipSide="left"
        onClick={onRemove}
      />
    </>
  );
}
