import { err, ok, type Result } from '../result';
import { readJson } from './readJson';

/** A policy document with its lists made uniform; nothing in it is resolved or judged yet. */
export type Policy = { statements: readonly Statement[] };

export type Statement = {
  /** The `Sid`, else `Statement[0]`: what evidence calls it. */
  name: string;
  effect: 'Allow' | 'Deny';
  principal: Principal;
  action: Patterns;
  resource: Patterns;
  conditions: readonly Condition[];
};

/** `NotAction` and `NotResource` match whatever none of their patterns does. */
export type Patterns = { negated: boolean; patterns: readonly string[] };

export type Principal =
  | { kind: 'any' }
  | { kind: 'aws'; values: readonly string[] }
  /** AWS services alone. */
  | { kind: 'service' }
  /** `NotPrincipal`, federated users, canonical users: AWS advises against them here, and nothing tells who they are. */
  | { kind: 'unresolved'; key: string };

export type Condition = { operator: string; key: string; values: readonly string[] };

export type PolicyError = 'not-read' | 'too-large' | 'not-json' | 'wrong-shape';

/**
 * AWS allows 20,480 characters. Three times as many leave room for a file that escaped them; anything longer
 * is no endpoint policy, and reading it would only cost time.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
 */
const MAX_CHARACTERS = 3 * 20_480;

/** Reads a policy document. What AWS itself would have refused is an error, never half a policy. */
export function parsePolicy(document: string | undefined): Result<Policy, PolicyError> {
  if (document === undefined) return err('not-read');
  if (document.length > MAX_CHARACTERS) return err('too-large');
  const json = readJson(document);
  if (json === undefined) return err('not-json');
  if (!isObject(json) || json.Statement === undefined) return err('wrong-shape');
  const raw = Array.isArray(json.Statement) ? json.Statement : [json.Statement];
  const statements: Statement[] = [];
  for (const [index, item] of raw.entries()) {
    const statement = parseStatement(item, index);
    if (statement === undefined) return err('wrong-shape');
    statements.push(statement);
  }
  return ok({ statements });
}

/**
 * Which part of a document AWS would not take, as a path: `Statement[1].Effect`. Undefined where it is a policy, or no
 * JSON at all.
 */
export function malformedPart(document: string): string | undefined {
  const json = readJson(document);
  if (json === undefined) return undefined; // told by its position
  if (!isObject(json) || json.Statement === undefined) return 'Statement';
  const isList = Array.isArray(json.Statement);
  const raw: unknown[] = isList ? (json.Statement as unknown[]) : [json.Statement];
  for (const [index, item] of raw.entries()) {
    const statement = isList ? `Statement[${index}]` : 'Statement';
    if (!isObject(item)) return statement;
    const part = malformedElement(item);
    if (part !== undefined) return `${statement}.${part}`;
  }
  return undefined;
}

function malformedElement(raw: Record<string, unknown>): string | undefined {
  if (raw.Effect !== 'Allow' && raw.Effect !== 'Deny') return 'Effect';
  if (!parsePrincipal(raw)) return 'Principal';
  if (!parsePatterns(raw.Action, raw.NotAction)) return 'Action';
  if (!parsePatterns(raw.Resource, raw.NotResource)) return 'Resource';
  return parseConditions(raw.Condition) ? undefined : 'Condition';
}

function parseStatement(raw: unknown, index: number): Statement | undefined {
  if (!isObject(raw)) return undefined;
  const effect = raw.Effect;
  const principal = parsePrincipal(raw);
  const action = parsePatterns(raw.Action, raw.NotAction);
  const resource = parsePatterns(raw.Resource, raw.NotResource);
  const conditions = parseConditions(raw.Condition);
  if (effect !== 'Allow' && effect !== 'Deny') return undefined;
  if (!principal || !action || !resource || !conditions) return undefined;
  const name =
    typeof raw.Sid === 'string' && raw.Sid.trim() !== '' ? raw.Sid : `Statement[${index}]`;
  return { name, effect, principal, action, resource, conditions };
}

/** `Principal` is mandatory on an endpoint policy: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
function parsePrincipal(raw: Record<string, unknown>): Principal | undefined {
  if (raw.NotPrincipal !== undefined) return { kind: 'unresolved', key: 'NotPrincipal' };
  const principal = raw.Principal;
  if (principal === '*') return { kind: 'any' };
  if (!isObject(principal)) return undefined;
  if (principal.AWS !== undefined) {
    const values = texts(principal.AWS);
    if (values === undefined) return undefined;
    return values.includes('*') ? { kind: 'any' } : { kind: 'aws', values };
  }
  const kinds = Object.keys(principal);
  if (kinds.length === 0) return undefined;
  return kinds.every((kind) => kind === 'Service')
    ? { kind: 'service' }
    : { kind: 'unresolved', key: 'Principal' };
}

function parsePatterns(plain: unknown, negative: unknown): Patterns | undefined {
  if ((plain === undefined) === (negative === undefined)) return undefined;
  const patterns = texts(plain ?? negative);
  return patterns && { negated: plain === undefined, patterns };
}

function parseConditions(raw: unknown): Condition[] | undefined {
  if (raw === undefined) return [];
  if (!isObject(raw)) return undefined;
  const conditions: Condition[] = [];
  for (const [operator, block] of Object.entries(raw)) {
    if (!isObject(block)) return undefined;
    for (const [key, value] of Object.entries(block)) {
      const values = texts(value);
      if (values === undefined) return undefined;
      conditions.push({ operator, key, values });
    }
  }
  return conditions;
}

/** One text or a list of them; a policy may write booleans and numbers bare. */
function texts(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const result: string[] = [];
  for (const item of list) {
    if (!['string', 'boolean', 'number'].includes(typeof item)) return undefined;
    result.push(String(item));
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
