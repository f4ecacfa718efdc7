import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { malformedPart } from '../../../shared/policy/parsePolicy';
import { evaluatePolicy } from '../../../shared/routing/policy/evaluatePolicy';

const ask = (document: string | undefined) =>
  evaluatePolicy(document, { endpoint: { type: 'Interface' } });

describe('parsePolicy', () => {
  it('takes one statement or a list of them', () => {
    const one = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

    expect(ask(JSON.stringify({ Statement: one })).kind).toBe('allow');
    expect(ask(JSON.stringify({ Statement: [one] })).kind).toBe('allow');
    expect(ask(JSON.stringify({ Statement: [] })).kind).toBe('deny');
  });

  it('says that a policy was not read rather than taking it for none', () => {
    expect(ask(undefined)).toEqual({ kind: 'unreadable', reason: 'not-read' });
  });

  it.each([
    ['', 'not-json'],
    ['{"Statement":', 'not-json'],
    ['['.repeat(60_000), 'not-json'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'not-json'],
    ['null', 'wrong-shape'],
    ['[]', 'wrong-shape'],
    ['{}', 'wrong-shape'],
    ['{"Statement":[1]}', 'wrong-shape'],
    [
      '{"Statement":{"Effect":"Permit","Principal":"*","Action":"*","Resource":"*"}}',
      'wrong-shape',
    ],
    ['{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}', 'wrong-shape'],
    ['{"Statement":{"Effect":"Allow","Principal":"*","Resource":"*"}}', 'wrong-shape'],
    ['{"Statement":{"Effect":"Allow","Principal":"*","Action":{},"Resource":"*"}}', 'wrong-shape'],
    [`{"Statement":[],"Id":"${'x'.repeat(100_000)}"}`, 'too-large'],
  ])('answers unreadable for %.60s', (document, reason) => {
    expect(ask(document)).toEqual({ kind: 'unreadable', reason });
  });

  it('takes hostile keys as text', () => {
    const document =
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"constructor":{"__proto__":"x","toString":"y"}}}}';

    expect(ask(document)).toMatchObject({ kind: 'depends' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        ask(text);
        ask(`{"Statement":${text}}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever stands where a part of a statement belongs', () => {
    const part = fc.jsonValue();
    fc.assert(
      fc.property(part, part, part, part, (principal, action, resource, condition) => {
        ask(
          JSON.stringify({
            Statement: {
              Effect: 'Deny',
              Principal: principal,
              Action: action,
              Resource: resource,
              Condition: condition,
            },
          }),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('malformedPart', () => {
  const statement = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' };
  const without = (name: string) => {
    const { [name]: _, ...rest } = statement as Record<string, string>;
    return rest;
  };

  it.each(['Effect', 'Principal', 'Action', 'Resource'])('names a missing %s', (name) => {
    const document = JSON.stringify({ Statement: [statement, without(name)] });
    expect(malformedPart(document)).toBe(`Statement[1].${name}`);
    expect(malformedPart(JSON.stringify({ Statement: without(name) }))).toBe(`Statement.${name}`);
  });

  it('names a condition that is no list of operators, and a statement that is none', () => {
    const wrong = { ...statement, Condition: 'always' };
    expect(malformedPart(JSON.stringify({ Statement: [wrong] }))).toBe('Statement[0].Condition');
    expect(malformedPart('{"Statement":["all"]}')).toBe('Statement[0]');
    expect(malformedPart('{}')).toBe('Statement');
  });

  it('names nothing in what is a policy', () => {
    expect(malformedPart(JSON.stringify({ Statement: [statement] }))).toBeUndefined();
  });
});
