import type { CoverageEntry } from '../../../shared/network/coverage';
import { iamWords, mendingAction, refusalText } from '../../text/coverage';
import { Inert } from './Inert';

type Props = { gap: Pick<CoverageEntry, 'call' | 'status' | 'errorCode'> };

/** What AWS answered instead, and the permission that would mend it. Nothing where nobody asked. */
export function GapReason({ gap: { call, status, errorCode } }: Props) {
  const action = mendingAction(call, status);
  if (errorCode === undefined && action === undefined) return null;
  return (
    <span className="gap-reason">
      {errorCode !== undefined && <Inert text={refusalText(errorCode)} />}
      {action !== undefined && <IamAction action={action} />}
    </span>
  );
}

export function IamAction({ action }: { action: string }) {
  return (
    <span className="iam-action">
      {iamWords.missing} <code className="mono">{action}</code>
    </span>
  );
}
