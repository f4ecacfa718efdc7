import { readFile } from 'node:fs/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { err, ok, type Result } from '../../../shared/result';
import type { ScanError } from '../../../shared/scan/result';
import { type Env, proxied } from './proxy';

/** What the SDK's clients send through. */
export type Agents = { httpAgent: HttpAgent; httpsAgent: HttpsAgent };

/**
 * By host, and each Region has its own: more than the calls of one that run at once. An emulator serves all on one, and
 * then these are all calls of all Regions. None is closed before the scan is over.
 */
const most = 2048;
const pooled = { keepAlive: true, maxSockets: most, maxFreeSockets: most };

/** Proxies and certificate authorities as the AWS CLI takes them; the SDK for JavaScript knows neither. */
export async function makeAgents(env: Env, caBundle?: string): Promise<Result<Agents, ScanError>> {
  const ca = await readBundle(caBundle ?? env.AWS_CA_BUNDLE);
  if (!ca.ok) return ca;
  const trusted = ca.value;
  return ok({
    httpsAgent: proxied(
      new HttpsAgent({ ...pooled, ...(trusted && { ca: trusted }) }),
      env,
      trusted,
    ),
    httpAgent: proxied(new HttpAgent(pooled), env, trusted),
  });
}

/** Instead of the built-in authorities, as AWS_CA_BUNDLE does it elsewhere: a company may want to trust its own alone. */
async function readBundle(
  file: string | undefined,
): Promise<Result<string[] | undefined, ScanError>> {
  if (file === undefined || file === '') return ok(undefined);
  try {
    const text = await readFile(file, 'utf8');
    const certificates = text.match(
      /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g,
    );
    if (certificates !== null) return ok(certificates);
    return err({ code: 'bad-certificates', file, message: 'It holds no certificate.' });
  } catch (error) {
    const message = (error as NodeJS.ErrnoException).code ?? 'It cannot be read.';
    return err({ code: 'bad-certificates', file, message });
  }
}
