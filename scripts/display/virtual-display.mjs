// A display where there is none: Xvfb, closed to everyone but the processes it was made for.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

const startTimeoutMs = 20_000;

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A window as large as its display is made smaller by its frame: there has to be room for both. */
const frame = 200;

/**
 * Where the machine has no display, starts one, points this process's environment at it and says so.
 * @param size what a window has to fit in
 * @returns a function that ends it
 */
export async function ensureDisplay(size = { width: 1720, height: 1000 }) {
  if (hasDisplay()) return () => undefined;
  const [width, height] = [size.width + frame, size.height + frame];
  const folder = mkdtempSync(join(tmpdir(), 'routescape-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, xauthority(randomBytes(16)), { mode: 0o600 });

  const server = spawn(
    'Xvfb',
    // -displayfd: the server picks a free number itself and writes it to that descriptor.
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${width}x${height}x24`,
      '-nolisten',
      'tcp',
      '-auth',
      authority,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const number = await displayNumber(server).catch((error) => {
    stop();
    throw error;
  });
  server.unref();
  server.stdio[3].destroy();
  process.env.DISPLAY = `:${number}`;
  process.env.XAUTHORITY = authority;
  console.error(`No display here: running under Xvfb (display :${number}).`);
  return stop;
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Failure('Xvfb did not start in time.')),
      startTimeoutMs,
    );
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) settle(resolve, text.trim());
    });
    server.once('error', (error) => settle(reject, new Failure(`Xvfb: ${error.message}`)));
    server.once('exit', (code) => settle(reject, new Failure(`Xvfb ended with code ${code}.`)));

    function settle(how, value) {
      clearTimeout(timer);
      server.removeAllListeners();
      how(value);
    }
  });
}

/**
 * One entry of an Xauthority file that holds for every host and display, so that the cookie can be made before the
 * display has its number. Format: family, then four counted strings (address, number, name, data), big-endian.
 * Source: https://gitlab.freedesktop.org/xorg/lib/libxau/-/blob/master/AuWrite.c
 */
function xauthority(cookie) {
  const familyWild = Buffer.from([0xff, 0xff]);
  const counted = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const empty = Buffer.alloc(0);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([familyWild, ...[empty, empty, name, cookie].map(counted)]);
}
