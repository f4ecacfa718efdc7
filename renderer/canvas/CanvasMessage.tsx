import { useEffect, useRef } from 'react';

type Action = { label: string; run(): void };

type Props = {
  title: string;
  detail?: string;
  action?: Action;
  /** Another way to begin. */
  other?: Action;
};

/** Where there is nothing to draw: one sentence, and what to do about it. */
export function CanvasMessage({ title, detail, action, other }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus went with what was open before.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div className="d-message" role="status">
      <b>{title}</b>
      {detail !== undefined && <span>{detail}</span>}
      {action !== undefined && (
        <button type="button" className="d-message-action" ref={button} onClick={action.run}>
          {action.label}
        </button>
      )}
      {other !== undefined && (
        <button type="button" className="d-message-other" onClick={other.run}>
          {other.label}
        </button>
      )}
    </div>
  );
}
