import { readJson } from '../../../policy/readJson';
import { isPlain } from '../plainText';
import type { Value } from './template';

/**
 * A policy as a template holds it: spelled out, or as one text where CloudFormation would take a key of it for a
 * function of its own, or an editor would not show what it says. Policies come from other people, and must do nothing but say what they say.
 *
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function policyValue(text: string): Value {
  const policy = parsed(text);
  const isText = policy === undefined || holdsFunction(policy) || !isPlain(JSON.stringify(policy));
  return isText ? text : (policy as Value);
}

function parsed(text: string): object | undefined {
  const value = readJson(text);
  return typeof value === 'object' && value !== null ? value : undefined;
}

function holdsFunction(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsFunction);
  if (value === null) return true; // YAML's null is no value of a template
  if (typeof value !== 'object') return false;
  return Object.entries(value).some(
    ([key, part]) =>
      key === 'Ref' || key.startsWith('Fn::') || key === '__proto__' || holdsFunction(part),
  );
}
