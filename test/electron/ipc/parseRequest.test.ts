import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../electron/ipc/parseRequest';

describe('parseRequest', () => {
  it('hands on a request of the right shape, and nothing that the contract does not name', () => {
    expect(parseRequest('setUnsaved', { unsaved: true, extra: 1 })).toEqual({
      ok: true,
      value: { unsaved: true },
    });
  });

  it.each([undefined, null, 'x', {}, { unsaved: 'yes' }])('refuses %j', (raw) => {
    expect(parseRequest('setUnsaved', raw)).toMatchObject({
      ok: false,
      error: { code: 'bad-request', method: 'setUnsaved' },
    });
  });

  it('names the place of the first fault', () => {
    const raw = { from: { kind: 'recent', id: 7 } };
    expect(parseRequest('openDocument', raw)).toMatchObject({
      error: { issue: expect.stringContaining('from.id') },
    });
  });
});
