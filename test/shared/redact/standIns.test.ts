import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactHost, redactText } from '../../../shared/redact/redactText';
import { Noted, standIns } from '../../../shared/redact/standIns';
import type { Visitor } from '../../../shared/redact/visitor';

function redacted(
  texts: readonly string[],
  redact: (visitor: Visitor, text: string) => string = redactText,
): string[] {
  const noted = new Noted();
  for (const text of texts) redact(noted, text);
  const visitor = standIns(noted, { vpcBlocks: [], kept: [] });
  return texts.map((text) => redact(visitor, text));
}

describe('stand-ins of words', () => {
  it('stay two where two differ in case alone, and one in lower case', () => {
    const names = ['myApp', 'MyApp', 'myapp', 'Myapp', 'MYAPP', 'mYaPp', 'MYapp'];
    const after = redacted(names);
    expect(new Set(after).size).toBe(names.length);
    expect(new Set(after.map((name) => name.toLowerCase())).size).toBe(1);
    expect(after[2]).toMatch(/^[a-z]+$/);
    expect(after[3]).toMatch(/^[A-Z][a-z]+$/);
    expect(after[4]).toMatch(/^[A-Z]+$/);
  });

  it('are as many as there are words, whatever their scripts and cases', () => {
    const cased = fc.mixedCase(fc.constantFrom('web', 'api2', '\u01c6', 'k\u212a', '\u00df'));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(cased, fc.stringMatching(/^[a-cA-C1-2]{1,4}$/))),
        (words) => {
          expect(new Set(redacted(words)).size).toBe(words.length);
        },
      ),
    );
  });
});

describe('stand-ins of addresses', () => {
  it.each(['10.20.30.40/99', '10.20.30.400', 'ip-10-20-30-400', 'acme:tenant'])(
    'leave nothing of %s, which is none',
    (text) => {
      const [after = ''] = redacted([text]);
      for (const part of text.split(/[^a-z0-9]+/).filter((each) => each !== 'ip'))
        expect(after.split(/[^a-z0-9]+/)).not.toContain(part);
    },
  );
});

describe('stand-ins of host names', () => {
  it.each([
    'vpce-acme-payroll.sqs.eu-west-1.vpce.amazonaws.com',
    'x.eu-west-1.acme.amazonaws.com',
    '444455556666.dkr.ecr.eu-west-1.amazonaws.com',
    'arn:acme:acme:acme:*444455556666:acme/acme',
  ])('leave nothing of a name in %s', (host) => {
    expect(redacted([host], redactHost)[0]).not.toMatch(/acme|payroll|4444/);
  });

  it('keep what AWS makes of an endpoint', () => {
    const host = 'vpce-0123456789abcdef0-ab12cd34-eu-west-1a.sqs.eu-west-1.vpce.amazonaws.com';
    expect(redacted([host], redactHost)).toEqual([host]);
  });
});
