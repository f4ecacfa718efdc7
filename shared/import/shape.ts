import { z } from 'zod';
import type { Tags } from '../network/record';

/**
 * Building blocks for the shapes of AWS answers. They take only what is named, so that nothing else (secrets
 * among it) can enter a model. They transform nothing, which zod does slowly; `readSound` reads `null` and empty ids
 * as absent.
 */
export const text = z.string().optional();

export const flag = z.boolean().optional();

/** JSON's `1e999` reads as Infinity, which no JSON can write back: zod refuses it. */
export const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number),
  ])
  .optional();

/** An id that may be missing. */
export function ref<S extends z.ZodType>(id: S) {
  return id.optional();
}

/** An id made of other text, where it can be one: neither empty nor longer than any id. */
export function fitting<S extends z.ZodType>(
  id: S,
  text: string | undefined,
): z.infer<S> | undefined {
  return id.safeParse(text).data;
}

/** A list that may be missing: then it reads as empty, as the EC2 API leaves empty lists out of some answers. */
export function listOf<S extends z.ZodType>(element: S) {
  return z.array(element).default([]);
}

/** A list whose absence means that the source did not tell. */
export function maybeListOf<S extends z.ZodType>(element: S) {
  return z.array(element).optional();
}

export function part<S extends z.ZodRawShape>(shape: S) {
  return z.object(shape).optional();
}

export const tags = z.array(z.object({ Key: z.string(), Value: text })).optional();

export function toTags(aws: z.infer<typeof tags>): Tags {
  return (aws ?? []).map(({ Key, Value }) => ({ key: Key, value: Value ?? '' }));
}
