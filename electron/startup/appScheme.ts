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
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true, // from the second start on, the page's script need not be compiled
      },
    },
  ]);
  // Node compiles its fetch for the first Response, some 50 ms: better while Chromium starts than while the page waits.
  new Response();
}

/** What is served by id; undefined where there is nothing of that id. */
type Served = {
  document(id: string): Uint8Array | undefined;
  growth(id: string): ReadableStream<Uint8Array> | undefined;
};

/**
 * Serves the built renderer and, under `/document/<id>`, the open documents; under `/growth/<id>`, what a scan reads
 * while it reads it.
 *
 * @param folder where the built renderer lies
 */
export function serveApp(session: Session, folder: string, served: Served): void {
  session.protocol.handle(appScheme, async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    if (host !== appHost || method !== 'GET') return refuse(404);
    const [, kind, id] = /^\/(document|growth)\/(.+)$/.exec(pathname) ?? [];
    if (kind !== undefined && id !== undefined) {
      const found = kind === 'growth' ? served.growth(id) : served.document(id);
      if (found === undefined) return refuse(404);
      return reply(found instanceof Uint8Array ? inPieces(found) : found, 'application/json');
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

/** As fast as the page takes them: the whole of a large model at once would hold up what main does beside it. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (offset >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(offset, offset + pieceBytes));
        offset += pieceBytes;
      },
    },
    { highWaterMark: 1 },
  );
}

const pieceBytes = 1024 * 1024;

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
