import { describe, expect, it } from 'vitest';
import { errorWords } from '../../../renderer/text/errors';
import { saveChoiceWords } from '../../../renderer/text/saveChoices';
import { IpcError } from '../../../shared/ipc/errors';

const examples: { [C in IpcError['code']]: Extract<IpcError, { code: C }> } = {
  'foreign-sender': { code: 'foreign-sender', method: 'openDocument' },
  'bad-request': { code: 'bad-request', method: 'openDocument', issue: 'from: required' },
  'no-such-document': { code: 'no-such-document' },
  'file-not-found': { code: 'file-not-found', file: 'a.json' },
  'file-not-permitted': { code: 'file-not-permitted', file: 'a.json', action: 'write' },
  'file-too-large': { code: 'file-too-large', file: 'a.json', bytes: 2e9, limitBytes: 1e9 },
  'file-changed': { code: 'file-changed', file: 'a.json' },
  'picture-failed': { code: 'picture-failed', reason: 'no such font' },
  'picture-too-large': { code: 'picture-too-large', width: 30_000, height: 9000, limit: 1e8 },
  'file-removed': { code: 'file-removed', file: 'a.json' },
  'disk-full': { code: 'disk-full', file: 'a.json' },
  'file-failed': { code: 'file-failed', file: 'a.json', action: 'read', reason: 'EIO' },
  'not-json': { code: 'not-json', file: 'a.json', reason: 'Unexpected end in line 3' },
  'not-a-model': { code: 'not-a-model', file: 'a.json', place: 'base', reason: 'missing' },
  'file-too-new': { code: 'file-too-new', file: 'a.json', version: 9, newest: 1 },
  'nothing-to-import': {
    code: 'nothing-to-import',
    files: 2,
    skipped: [{ file: 'b.txt', reason: 'not JSON' }],
  },
  'scan-under-way': { code: 'scan-under-way' },
  'no-such-scan': { code: 'no-such-scan' },
  internal: { code: 'internal', reference: 'r-1' },
};

describe('errorWords', () => {
  it.each(Object.values(examples))('says what failed and what to do for $code', (error) => {
    for (const during of ['open', 'save', 'export', 'start', 'scan'] as const) {
      const { title, body, advice } = errorWords(during, error);
      for (const text of [title, body, advice]) expect(text.length).toBeGreaterThan(8);
      expect(`${title} ${body} ${advice}`).not.toMatch(/undefined|\[object/);
    }
  });

  it('has an example here for every code', () => {
    expect(Object.keys(examples).sort()).toEqual(
      IpcError.options.map((option) => option.shape.code.value).sort(),
    );
  });

  it('names the file wherever the error does', () => {
    for (const error of Object.values(examples))
      if ('file' in error) expect(errorWords('open', error).title).toContain('a.json');
  });

  it('offers a way on that loses nothing first, wherever a save did not come about', () => {
    const codes = ['file-changed', 'file-removed', 'disk-full', 'file-not-permitted'] as const;
    for (const code of [...codes, 'file-not-found', 'file-failed'] as const) {
      const { choices } = errorWords('save', examples[code]);
      expect(choices?.[0]).toBe('save-as');
      for (const choice of choices ?? []) expect(saveChoiceWords[choice]).toMatch(/^[A-Z]/);
    }
  });

  it('lists the skipped files with their reasons', () => {
    expect(errorWords('open', examples['nothing-to-import']).details).toEqual(['b.txt: not JSON']);
  });
});
