import { contract, type MethodName, type RequestOf } from '../../shared/ipc/contract';
import type { IpcError } from '../../shared/ipc/errors';
import { err, ok, type Result } from '../../shared/result';

export function parseRequest<M extends MethodName>(
  method: M,
  raw: unknown,
): Result<RequestOf<M>, IpcError> {
  const parsed = contract[method].request.safeParse(raw);
  if (parsed.success) return ok(parsed.data as RequestOf<M>);
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  return err({
    code: 'bad-request',
    method,
    issue: `${place}: ${issue?.message ?? 'wrong shape'}`,
  });
}
