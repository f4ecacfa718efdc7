import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseStartOptions } from '../../scripts/start-options.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('parseStartOptions', () => {
  it('takes paths from where npm was called', () => {
    vi.stubEnv('INIT_CWD', '/home/a');
    expect(parseStartOptions(['--open', 'shop.routescape', '--size', '1440x900'])).toMatchObject({
      size: { width: 1440, height: 900 },
      args: [`--open=${join('/home/a', 'shop.routescape')}`, '--size=1440x900'],
    });
  });

  it.each([
    [['--fullscreen']],
    [['shop.routescape']],
    [['--open']],
    [['--theme', 'blue']],
    [['--size', '10x10']],
    [['--size', 'large']],
  ])('calls %j wrong', (words) => {
    expect(parseStartOptions(words)).toHaveProperty('wrong');
  });

  it('gives a picture a size where none is asked for', () => {
    expect(parseStartOptions(['--screenshot', '/a.png'])).toMatchObject({
      size: { width: 1440, height: 900 },
      args: ['--screenshot=/a.png', '--size=1440x900'],
    });
  });

  it('knows when help is asked for', () => {
    expect(parseStartOptions(['--help'])).toEqual({ help: true });
  });
});
