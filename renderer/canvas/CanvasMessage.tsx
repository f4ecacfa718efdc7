type Props = {
  title: string;
  detail?: string;
  action?: { label: string; run(): void };
};

/** Where there is nothing to draw: one sentence, one action. */
export function CanvasMessage({ title, detail, action }: Props) {
  return (
    <div className="d-message" role="status">
      <b>{title}</b>
      {detail !== undefined && <span>{detail}</span>}
      {action !== undefined && (
        <button type="button" className="d-message-action" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
