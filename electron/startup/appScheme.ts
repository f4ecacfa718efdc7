import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders } from '../security/csp';
import { appHost, appScheme } from '../security/origin';
import { fileFor } from './fileFor';

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
  // Node compiles its fetch for the first Response, some 50 ms: better while Chromium starts than while the page waits.
  new Response();
}

/** Bytes by id; undefined where there are none of that id. */
type Read = (id: string) => Promise<ReadableStream<Uint8Array> | undefined>;

/**
 * Serves the built renderer and, under `/document/<id>`, the open documents; under `/growth/<id>`, what a scan reads
 * while it reads it.
 *
 * @param folder where the built renderer lies
 */
export function serveApp(
  session: Session,
  folder: string,
  streams: { document: Read; growth: Read },
): void {
  session.protocol.handle(appScheme, async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    if (host !== appHost || method !== 'GET') return refuse(404);
    const [, kind, id] = /^\/(document|growth)\/(.+)$/.exec(pathname) ?? [];
    if (kind !== undefined && id !== undefined) {
      const stream = await streams[kind as keyof typeof streams](id);
      return stream === undefined ? refuse(404) : reply(stream, 'application/json');
    }
    return serveFile(folder, pathname);
  });
}

async function serveFile(folder: string, pathname: string): Promise<Response> {
  const file = fileFor(folder, pathname);
  const type = file && contentTypes[extname(file)];
  if (file === undefined || type === undefined) return refuse(404);
  try {
    return reply(await readFile(file), type);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') return refuse(404);
    throw error;
  }
}

/** What a build of the renderer holds. Anything else (source maps, stamps) is not served. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

function reply(body: ReadableStream<Uint8Array> | Uint8Array, type: string): Response {
  return new Response(body as BodyInit, { headers: { ...securityHeaders, 'Content-Type': type } });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
