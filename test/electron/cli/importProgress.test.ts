import { describe, expect, it } from 'vitest';
import { importProgress } from '../../../electron/cli/importProgress';

function told(times: number[]): string {
  const said: string[] = [];
  let at = 0;
  const io = { out: () => undefined, err: (text: string) => void said.push(text) };
  const tell = importProgress(io, () => at);
  for (const [index, time] of times.entries()) {
    at = time;
    tell({ phase: index === 0 ? 'parsing' : 'checking', done: index, total: times.length });
  }
  return said.join('');
}

describe('importProgress', () => {
  it('says of a long import once a second how far it is', () => {
    expect(told([600, 800, 1700, 2600])).toBe('Parsing JSON: 0%.\nChecking records: 50%.\n');
  });

  it('says what it does where nobody can tell how far it is', () => {
    const said: string[] = [];
    const io = { out: () => undefined, err: (text: string) => void said.push(text) };
    let at = 0;
    const tell = importProgress(io, () => at);
    at = 600;
    tell({ phase: 'parsing', done: 0, total: 0 });
    expect(said).toEqual(['Parsing JSON.\n']);
  });

  it('says nothing of a short one', () => {
    expect(told([0, 100, 499])).toBe('');
  });
});
