import { readJson } from '../policy/readJson';
import { redactAccount, redactArn, redactHost, redactTagKey, redactText } from './redactText';
import { isServicePrefix } from './servicePrefixes';
import type { Visitor } from './visitor';

/**
 * An endpoint's policy: effects, actions, operators and AWS's own keys stay, so that it decides as before; whom it names,
 * what it names and what its statements are called does not. One that nobody could read is not read out either.
 */
export function redactPolicy(visitor: Visitor, document: string): string {
  const json = readJson(document);
  if (json === undefined) return 'not JSON'; // it decides nothing, before and now
  return JSON.stringify(redactElement(visitor, json, ''));
}

type Words = (visitor: Visitor, text: string) => string;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
const elements: ReadonlySet<string> = new Set(
  `Version Id Statement Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition AWS Service
  Federated CanonicalUser`.split(/\s+/),
);

/** Elements whose values are AWS's words, as far as they are. */
const awsWords: Readonly<Record<string, Words>> = {
  Version: keepIf(/^\d{4}-\d\d-\d\d$/),
  Effect: keepIf(/^(?:Allow|Deny)$/i),
  Action: redactAction,
  NotAction: redactAction,
};

function redactElement(visitor: Visitor, value: unknown, element: string): unknown {
  if (Array.isArray(value)) return value.map((each) => redactElement(visitor, each, element));
  if (!isObject(value)) {
    const words = Object.hasOwn(awsWords, element) ? awsWords[element] : undefined;
    return redactScalar(visitor, value, words ?? redactPolicyText);
  }
  return mapEntries(value, (key, each) => [
    elements.has(key) ? key : redactText(visitor, key),
    key === 'Condition' ? redactCondition(visitor, each) : redactElement(visitor, each, key),
  ]);
}

/** `{ operator: { key: values } }`; what has another shape is text. */
function redactCondition(visitor: Visitor, value: unknown): unknown {
  return redactNested(visitor, value, [redactOperator, redactConditionKey]);
}

function redactNested(visitor: Visitor, value: unknown, keys: readonly Words[]): unknown {
  if (Array.isArray(value)) return value.map((each) => redactNested(visitor, each, keys));
  if (!isObject(value)) return redactScalar(visitor, value, redactPolicyText);
  const [own = redactText, ...inner] = keys;
  return mapEntries(value, (key, each) => [own(visitor, key), redactNested(visitor, each, inner)]);
}

/** Accounts are written as numbers, too. */
function redactScalar(visitor: Visitor, value: unknown, words: Words): unknown {
  if (typeof value === 'string') return words(visitor, value);
  return typeof value === 'number' && /^\d{12}$/.test(String(value))
    ? Number(visitor.account(String(value)))
    : value;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const redactOperator = keepIf(
  /^(?:(?:ForAnyValue|ForAllValues):)?(?:String|Numeric|Date|Bool|Binary|Ip|NotIp|Arn|Null)[A-Za-z]*$/i,
);

/**
 * AWS's keys stay, of those that end in a name only their beginning: `aws:PrincipalTag/team`,
 * `kms:EncryptionContext:tenant`. An identity provider's key begins with its host.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
function redactConditionKey(visitor: Visitor, key: string): string {
  const [, head = '', prefix = '', name = ''] =
    /^(([A-Za-z0-9-]+):[A-Za-z][A-Za-z0-9-]*(?:[/:]|$))(.*)$/s.exec(key) ?? [];
  return isServicePrefix(prefix) ? head + redactTagKey(visitor, name) : redactText(visitor, key);
}

/** `s3:GetObject`, `sqs:*`. */
export function redactAction(visitor: Visitor, action: string): string {
  const [, prefix = ''] = /^([A-Za-z0-9-]+):[A-Za-z0-9*?]+$/.exec(action) ?? [];
  return action === '*' || isServicePrefix(prefix) ? action : redactText(visitor, action);
}

/** A principal, a resource, a condition's value, or a statement's name. */
export function redactPolicyText(visitor: Visitor, text: string): string {
  return aroundVariables(visitor, text, (literal) => {
    if (/^(?:\*|true|false)$/i.test(literal)) return literal;
    if (literal.startsWith('arn:')) return redactArn(visitor, literal);
    if (/^\d{12}$/.test(literal)) return redactAccount(visitor, literal);
    return /\.amazonaws\.com(?:\.cn)?$/.test(literal)
      ? redactHost(visitor, literal)
      : redactText(visitor, literal);
  });
}

/**
 * Redacts a text as a whole and its variables apart: each is one mark in the text meanwhile, of a kind that no word
 * holds and that the text does not have. `${aws:PrincipalTag/team, 'nobody'}` names a tag's key and a default.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function aroundVariables(
  visitor: Visitor,
  text: string,
  redact: (literal: string) => string,
): string {
  const found = [...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, inside = '']) => inside);
  if (found.length === 0) return redact(text);
  let code = 0xe000; // private use
  while (text.includes(String.fromCodePoint(code))) code += 1;
  const mark = String.fromCodePoint(code);
  const redacted = redact(text.replace(/\$\{[^{}]*\}/g, mark));
  const inside = found.map((each) => redactVariable(visitor, each));
  return redacted.replaceAll(mark, () => `\${${inside.shift() ?? ''}}`);
}

function redactVariable(visitor: Visitor, inside: string): string {
  const [, key = inside, comma = '', rest = ''] = /^([^,]*)(,\s*)(.*)$/s.exec(inside) ?? [];
  const named = /^[*?$]$/.test(key) ? key : redactConditionKey(visitor, key);
  return named + comma + redactText(visitor, rest);
}

function keepIf(pattern: RegExp): Words {
  return (visitor, text) => (pattern.test(text) ? text : redactText(visitor, text));
}

function mapEntries(
  value: Record<string, unknown>,
  map: (key: string, value: unknown) => [string, unknown],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => map(key, each)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
