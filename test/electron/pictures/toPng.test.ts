import { describe, expect, it } from 'vitest';
import { toPng } from '../../../electron/pictures/toPng';

describe('toPng', () => {
  it('refuses a picture that would not fit, and says how large it would be', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="6000"></svg>';
    expect(await toPng(svg, 4)).toEqual({
      ok: false,
      error: { code: 'picture-too-large', width: 36_000, height: 24_000, limit: 160_000_000 },
    });
  });

  it('draws letters where no font is installed', async () => {
    const text = (letter: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="30" font-family="Arial">${letter}</text></svg>`;
    const [w, i] = await Promise.all([toPng(text('W'), 1), toPng(text('i'), 1)]);
    expect(w.ok && i.ok).toBe(true);
    if (w.ok && i.ok) expect(Buffer.compare(w.value, i.value)).not.toBe(0);
  });
});
