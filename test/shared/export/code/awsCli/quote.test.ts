import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../../../shared/export/code/awsCli/quote';
import { anyText } from '../../../../support/arbitrary';

const hasBash = spawnSync('bash', ['--version']).status === 0;
if (!hasBash) process.stdout.write('Skipped: no bash on this machine.\n');

/** What bash makes of words: each argument, as it arrives. */
function asBashReads(words: readonly string[]): string[] {
  const { stdout, status } = spawnSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], {
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  expect(status).toBe(0);
  return stdout.toString('utf8').split('\0').slice(0, -1);
}

describe('quote', () => {
  it('leaves plain words as they are', () => {
    expect(['vpc-0a1b', '10.0.0.0/16', 'arn:aws:ec2:eu-west-1:1:vpc/a'].map(quote)).toEqual([
      'vpc-0a1b',
      '10.0.0.0/16',
      'arn:aws:ec2:eu-west-1:1:vpc/a',
    ]);
  });

  it('spells out what an editor would obey or hide', () => {
    expect(quote('a\u001b[31mb')).toBe("$'a\\x1B[31mb'");
    expect(quote('a\u202Eb')).toBe("$'a\\xE2\\x80\\xAEb'");
  });

  it.runIf(hasBash)('means to bash exactly the text, whatever it holds', () => {
    const hostile = [
      '',
      "it's",
      '$(touch /tmp/no)',
      '`id`',
      '"; rm -rf /',
      '\\',
      '\\n',
      '~root',
      '*',
      '!!',
      'a\nb',
      '-x',
      '=x',
      '{a,b}',
      "$'x'",
      '#x',
    ];
    expect(asBashReads(hostile.map(quote))).toEqual(hostile);
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 100, maxLength: 200 }), (texts) => {
        expect(asBashReads(texts.map(quote))).toEqual(texts.map(carried));
      }),
      { numRuns: 3 },
    );
  });
});

/** What no argument of a program can hold is replaced by the sign for it. */
function carried(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '\uFFFD');
}
