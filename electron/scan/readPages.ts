import { err, ok, type Result } from '../../shared/result';
import type { ListCall, Page } from './calls/call';
import type { Failure } from './clients/failure';

/** A token that comes back a second time would lead round in circles for ever. */
const circular: Failure = {
  kind: 'other',
  errorCode: 'RepeatedToken',
  message: 'AWS gave the same page token twice.',
};

/**
 * Follows an answer's pages to the last one. A page may be empty and still name a next one. What came before a
 * failure is the caller's already.
 *
 * The SDK's paginators are not used: they know neither a page sent again nor one call less than all (some calls have
 * none).
 */
export async function readPages(
  call: Pick<ListCall, 'lists' | 'objects' | 'pageSize'>,
  send: (page: Page) => Promise<Result<object, Failure>>,
  onPage: (body: object, index: number) => void,
): Promise<Result<void, Failure>> {
  const seen = new Set<string>();
  let token: string | undefined;
  for (let index = 0; ; index += 1) {
    const answer = await send({
      ...(call.pageSize !== undefined && { MaxResults: call.pageSize }),
      ...(token !== undefined && { NextToken: token }),
    });
    if (!answer.ok) return answer;
    const next = nextToken(answer.value);
    onPage(kept(call, answer.value, next), index);
    if (next === undefined) return ok(undefined);
    if (seen.has(next)) return err(circular);
    seen.add(next);
    token = next;
  }
}

function nextToken(answer: object): string | undefined {
  const token = (answer as { NextToken?: unknown }).NextToken;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** The token stays with the body: without the page it leads to, the answer is not whole. */
function kept(
  { lists, objects = [] }: Pick<ListCall, 'lists' | 'objects'>,
  answer: object,
  next: string | undefined,
): object {
  const fields = answer as Record<string, unknown>;
  return Object.fromEntries([
    ...lists.map((key) => [key, fields[key] ?? []]),
    ...objects.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])),
    ...(next === undefined ? [] : [['NextToken', next]]),
  ]);
}
