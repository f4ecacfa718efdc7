import type { Plan } from '../plan';
import { isRef, type Ref } from '../things/ref';
import { quote } from './quote';

/** A value for JSON, in which a resource may stand for its id. */
export type Json =
  | string
  | number
  | boolean
  | Ref
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

type Names = { plan: Plan; word(reference: Ref): string };

/** A piece of JSON as it stands, or a word of bash in its midst. */
type Piece = { text: string } | { word: string };

/** JSON as one word. All of it is quoted; only ids of things that the script makes are filled in. */
export function jsonWord(value: Json, names: Names): string {
  const joined: Piece[] = [];
  for (const piece of piecesOf(value, names)) {
    const last = joined.at(-1);
    if (last !== undefined && 'text' in last && 'text' in piece) last.text += piece.text;
    else joined.push(piece);
  }
  return joined.map((piece) => ('text' in piece ? quote(piece.text) : piece.word)).join('');
}

function* piecesOf(value: Json, names: Names): Generator<Piece> {
  if (isRef(value)) {
    const source = names.plan.source(value);
    if (source.kind === 'literal') yield { text: JSON.stringify(source.id) };
    else {
      yield { text: '"' };
      yield { word: names.word(value) };
      yield { text: '"' };
    }
  } else if (isList(value)) {
    yield { text: '[' };
    for (const [index, each] of value.entries()) {
      if (index > 0) yield { text: ',' };
      yield* piecesOf(each, names);
    }
    yield { text: ']' };
  } else if (typeof value === 'object') {
    yield { text: '{' };
    let comma = '';
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined) continue;
      yield { text: `${comma}${JSON.stringify(key)}:` };
      yield* piecesOf(each, names);
      comma = ',';
    }
    yield { text: '}' };
  } else yield { text: JSON.stringify(value) };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
