import type { z } from 'zod';
import { type Refusal, refused } from '../edits/refusal';
import type { Diff } from '../network/diff';
import type { Network } from '../network/network';
import type { Result } from '../result';

/** One thing a user can do to a network, by the same choices as AWS's own API. */
export type Command<S extends z.ZodType = z.ZodType> = {
  /** `subject/verb`; stands in files of nobody, so it may change. */
  type: string;
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

/** Settles the type of the params, and closes over it so that all commands fit one registry. */
export function command<S extends z.ZodType>(definition: Command<S>): Command<S> & AnyCommand {
  return {
    ...definition,
    attempt(network, raw) {
      const params = definition.params.safeParse(raw);
      if (!params.success) {
        const issue = params.error.issues[0];
        return refused(
          'params-do-not-fit',
          definition.type,
          issue?.path.join('.') ?? '',
          issue?.message ?? '',
        );
      }
      const diff = definition.run(network, params.data);
      if (!diff.ok) return diff;
      return {
        ok: true,
        value: { label: definition.label(params.data, network), diff: diff.value },
      };
    },
  };
}

/** The params that a command takes, for who writes them. */
export type ParamsOf<C> = C extends Command<infer S> ? z.input<S> : never;
