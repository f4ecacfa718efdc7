import type { z } from 'zod';
import { type Refusal, refused } from '../edits/refusal';
import { refusedTags } from '../edits/tags';
import type { Diff } from '../network/diff';
import type { Network } from '../network/network';
import { Tags } from '../network/record';
import type { Result } from '../result';

/** One thing a user can do to a network, by the same choices as AWS's own API. */
export type Command<T extends string, S extends z.ZodType> = {
  /** `subject/verb`. No file holds it, so it may change. */
  type: T;
  params: S;
  /** What the history calls it, with the names as they are before it. */
  label(params: z.infer<S>, network: Network): string;
  /** Pure: network in, diff or refusal out. Never throws, whatever the params. */
  run(network: Network, params: z.infer<S>): Result<Diff, Refusal>;
};

/** A command of the registry, for params that come from anywhere. */
export type AnyCommand = {
  type: string;
  params: z.ZodType;
  attempt(network: Network, params: unknown): Result<Attempt, Refusal>;
};

export type Attempt = { label: string; diff: Diff };

/** Closes over the type of the params, so that all commands fit one registry. */
export function command<T extends string, S extends z.ZodType>(
  definition: Command<T, S>,
): Command<T, S> & AnyCommand {
  return {
    ...definition,
    attempt(network, raw) {
      const params = definition.params.safeParse(raw);
      if (!params.success) {
        const [issue] = params.error.issues;
        const about = [issue?.path.join('.') ?? '', issue?.message ?? ''];
        return refused('params-do-not-fit', definition.type, ...about);
      }
      const untagged = refusedOwnTags(params.data);
      if (untagged) return untagged;
      const diff = definition.run(network, params.data);
      if (!diff.ok) return diff;
      const label = definition.label(params.data, network);
      return { ok: true, value: { label, diff: diff.value } };
    },
  };
}

/** Whatever is created may be tagged at once, and always by the same rules. */
function refusedOwnTags(params: unknown): { ok: false; error: Refusal } | undefined {
  const isTagged = typeof params === 'object' && params !== null && 'tags' in params;
  const isNew = isTagged && !('collection' in params);
  const tags = isNew ? Tags.safeParse(params.tags) : undefined;
  return tags?.success ? refusedTags(tags.data) : undefined;
}
