import { iamWords } from '../../text/coverage';

/** The permission that would mend a gap. */
export function IamAction({ action }: { action: string }) {
  return (
    <p className="muted iam-action">
      {iamWords.missing} <code className="mono">{action}</code>
    </p>
  );
}
