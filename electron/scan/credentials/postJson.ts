import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result';
import type { Agents } from '../clients/agents';
import { toFailure } from '../clients/failure';

const OAuthError = z.object({ error: z.string() });

/** An unsigned request of SSO-OIDC's; its errors are codes such as `authorization_pending`. */
export async function postJson<S extends z.ZodType>(
  url: URL,
  body: object,
  schema: S,
  { httpAgent, httpsAgent }: Agents,
  signal: AbortSignal,
): Promise<Result<z.infer<S>, { message: string }>> {
  try {
    const answer = await send(url, JSON.stringify(body), httpAgent, httpsAgent, signal);
    const parsed = schema.safeParse(answer);
    if (parsed.success) return ok(parsed.data);
    const refused = OAuthError.safeParse(answer);
    return err({
      message: refused.success ? refused.data.error : `${url.host} answered something else.`,
    });
  } catch (error) {
    return err({ message: toFailure(error).message });
  }
}

async function send(
  url: URL,
  body: string,
  httpAgent: http.Agent,
  httpsAgent: https.Agent,
  signal: AbortSignal,
): Promise<unknown> {
  const secure = url.protocol === 'https:';
  const { request } = secure ? https : http;
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const sending = request(url, {
      method: 'POST',
      agent: secure ? httpsAgent : httpAgent,
      headers: { 'content-type': 'application/json' },
      timeout: 20_000,
      signal,
    });
    sending.once('response', resolve);
    sending.once('timeout', () => sending.destroy(new Error(`${url.host} does not answer.`)));
    sending.once('error', reject);
    sending.end(body);
  });
  return JSON.parse(await text(answer)) as unknown;
}
