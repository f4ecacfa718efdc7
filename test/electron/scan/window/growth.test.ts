import { describe, expect, it } from 'vitest';
import { growthOf } from '../../../../electron/scan/window/growth';

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  return new Response(stream as BodyInit).text();
}

describe('growthOf', () => {
  it('hands on what came before it was fetched, and what comes after, until the end', async () => {
    const growth = growthOf();
    growth.add(bytes('one '));
    const read = textOf(growth.stream());
    growth.add(bytes('two'));
    growth.end();

    expect(await read).toBe('one two');
  });

  it('can be fetched after the end, and only once', async () => {
    const growth = growthOf();
    growth.add(bytes('all'));
    growth.end();

    expect(await textOf(growth.stream())).toBe('all');
    expect(growth.stream()).toBeUndefined();
  });

  it('goes on where nobody reads any more', async () => {
    const growth = growthOf();
    await growth.stream()?.cancel();

    expect(() => {
      growth.add(bytes('more'));
      growth.end();
    }).not.toThrow();
  });
});
