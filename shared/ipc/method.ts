import type { z } from 'zod';

/** A method of the contract: what is asked, and what comes back where nothing went wrong. */
export function method<Q extends z.ZodType, S extends z.ZodType>(request: Q, response: S) {
  return { request, response };
}
