import { contains, hostCidr, parseCidr } from '../../address/cidr';
import { parseIp } from '../../address/ip';
import type { Condition } from '../../policy/parsePolicy';
import type { Fact, Facts } from './facts';
import { globMatches } from './glob';
import { certain, type Match, maybe, no, not, some, yes } from './match';

type Compare = (wanted: string, found: string) => Match;

const sameText: Compare = (wanted, found) => certain(wanted === found);
const sameWord: Compare = (wanted, found) => certain(wanted.toLowerCase() === found.toLowerCase());
const like: Compare = (wanted, found) => certain(globMatches(wanted, found));

/** Each of the six parts of an ARN is matched by itself, so that a star does not swallow a colon of the first five. */
const arnLike: Compare = (wanted, found) => {
  const want = arnParts(wanted);
  const have = arnParts(found);
  return certain(
    want.length === have.length && want.every((part, i) => globMatches(part, have[i] ?? '')),
  );
};

/** An address alone stands for itself; what is neither address nor block matches nothing. */
const inBlock: Compare = (wanted, found) => {
  const address = parseIp(wanted);
  const block = address === undefined ? parseCidr(wanted) : hostCidr(address);
  const source = parseIp(found);
  return certain(block !== undefined && source !== undefined && contains(block, source));
};

/**
 * The operators that EC2 data can answer.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * Not modelled, so always open: Numeric*, Date*, Binary*, ForAnyValue, ForAllValues.
 */
const operators = new Map<string, { compare: Compare; negated: boolean }>([
  ['stringequals', { compare: sameText, negated: false }],
  ['stringnotequals', { compare: sameText, negated: true }],
  ['stringequalsignorecase', { compare: sameWord, negated: false }],
  ['stringnotequalsignorecase', { compare: sameWord, negated: true }],
  ['stringlike', { compare: like, negated: false }],
  ['stringnotlike', { compare: like, negated: true }],
  ['arnequals', { compare: arnLike, negated: false }],
  ['arnnotequals', { compare: arnLike, negated: true }],
  ['arnlike', { compare: arnLike, negated: false }],
  ['arnnotlike', { compare: arnLike, negated: true }],
  ['bool', { compare: sameWord, negated: false }],
  ['ipaddress', { compare: inBlock, negated: false }],
  ['notipaddress', { compare: inBlock, negated: true }],
]);

/** Whether one condition holds. A key that is not known leaves it open and is named. */
export function conditionHolds(condition: Condition, facts: Facts): Match {
  const fact = facts.get(condition.key.toLowerCase());
  if (fact === undefined) return maybe(condition.key);
  const word = condition.operator.toLowerCase();
  if (word === 'null') return nullHolds(condition, fact);
  const ifExists = word.endsWith('ifexists');
  const operator = operators.get(ifExists ? word.slice(0, -'ifexists'.length) : word);
  if (operator === undefined) return maybe(condition.key);
  // Without the key, a negated operator holds and any other does not.
  if (fact.kind === 'absent') return ifExists || operator.negated ? yes : no;
  const anyValue = some(
    condition.values.map((wanted) =>
      compareValue(operator.compare, condition.key, wanted, fact.value),
    ),
  );
  const matched = fact.approximate && anyValue.is === 'no' ? maybe(condition.key) : anyValue;
  return operator.negated ? not(matched) : matched;
}

/** `Null: { key: "true" }` asks that the key be absent. */
function nullHolds(condition: Condition, fact: Fact): Match {
  const wanted = condition.values.map((value) => value.toLowerCase());
  return certain(wanted.includes(String(fact.kind === 'absent')));
}

/** A policy variable (`${aws:username}`) stands for something this model does not know. */
function compareValue(compare: Compare, key: string, wanted: string, found: string): Match {
  return wanted.includes('${') ? maybe(key) : compare(wanted, found);
}

/** The resource part keeps its own colons. */
function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
