import { useEffect, useMemo, useRef, useState } from 'react';
import { DEFAULT_POLICY } from '../../../shared/routing/policy/evaluatePolicy';
import { formattedJson, jsonFault } from '../../store/editing/jsonFault';
import { checkWords } from '../../text/editing/checks';
import type { Said } from './FormField';

type Props = Said & {
  value: string;
  /** What it means that nothing stands there. */
  none: string;
  onChange(value: string): void;
};

/** A policy as text. What it means is judged by the command; that it is JSON at all is told here, with the place. */
export function PolicyEditor({ id, describedBy, invalid, value, none, onChange }: Props) {
  const fault = useMemo(() => jsonFault(value), [value]);
  const faultId = `${id}-fault`;
  const [isWritten, setWritten] = useState(value !== '');
  const text = useRef<HTMLTextAreaElement>(null);
  const wasWritten = useRef(isWritten);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isWritten && !wasWritten.current) text.current?.focus();
    wasWritten.current = isWritten;
  }, [isWritten]);
  if (!isWritten)
    return (
      <div className="policy-none">
        <span className="grow">{none}</span>
        <button
          id={id}
          type="button"
          className="button small"
          onClick={() => {
            setWritten(true);
            onChange(formattedJson(DEFAULT_POLICY));
          }}
        >
          {checkWords.writePolicy}
        </button>
      </div>
    );
  return (
    <div className="policy-editor">
      <textarea
        ref={text}
        id={id}
        className="policy-text mono"
        rows={10}
        spellCheck={false}
        value={value}
        aria-invalid={invalid || fault !== undefined}
        aria-describedby={[fault === undefined ? undefined : faultId, describedBy]
          .filter(Boolean)
          .join(' ')}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="policy-actions">
        <p id={faultId} className="policy-fault" role="status">
          {fault === undefined ? '' : checkWords.jsonAt(fault.line, fault.column)}
        </p>
        <button
          type="button"
          className="button small"
          disabled={fault !== undefined || value.trim() === ''}
          onClick={() => onChange(formattedJson(value))}
        >
          {checkWords.format}
        </button>
      </div>
    </div>
  );
}
