import { z } from 'zod';

/**
 * Building blocks for the shapes of AWS answers. They take only what is named, so that nothing else (secrets
 * among it) can enter a model; they read `null` as absent, and an empty id too, as some exporters write them.
 */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? undefined);

/** JSON's `1e999` reads as Infinity, which no JSON can write back: zod refuses it. */
export const number = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  z
    .number()
    .nullish()
    .transform((value) => value ?? undefined),
);

/** An id that may be missing. */
export function ref<S extends z.ZodType<unknown, string>>(id: S) {
  return z.preprocess(
    (value) => (value === null || value === '' ? undefined : value),
    id.optional(),
  );
}

/** A list that may be missing: then it reads as empty, as the EC2 API leaves empty lists out of some answers. */
export function listOf<S extends z.ZodType>(element: S) {
  return z
    .array(element)
    .nullish()
    .transform((value) => value ?? []);
}

/** A list whose absence means that the source did not tell. */
export function maybeListOf<S extends z.ZodType>(element: S) {
  return z
    .array(element)
    .nullish()
    .transform((value) => value ?? undefined);
}

export function part<S extends z.ZodRawShape>(shape: S) {
  return z
    .object(shape)
    .nullish()
    .transform((value) => value ?? undefined);
}

export const tags = z
  .array(z.object({ Key: z.string(), Value: text }))
  .nullish()
  .transform((list) => (list ?? []).map(({ Key, Value }) => ({ key: Key, value: Value ?? '' })));
