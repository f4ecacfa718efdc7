import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { ec2Answer, ec2Error, type HttpAnswer, stsError } from './answer';
import { answerEc2 } from './ec2';
import { type Fault, faultBook } from './faults';
import { journal } from './journal';
import { type Login, loginBook } from './logins';
import { ssoService } from './sso';
import { answerSts } from './sts';
import { type BucketSize, throttle } from './throttle';
import type { World } from './world';

export type ServerConfig = {
  world: World;
  faults?: readonly Fault[];
  /** Milliseconds before each answer. */
  latencyMs?: number;
  /** AWS's own bucket by default. */
  bucket?: BucketSize;
};

export type Ec2Server = Awaited<ReturnType<typeof startEc2Server>>;

/**
 * A small AWS over HTTP: EC2's query protocol, STS, and AWS IAM Identity Center's sign-in, on one address. Which
 * Region and account are meant stands in each request's signature, as at AWS. Loopback only.
 */
export async function startEc2Server({ world, faults = [], latencyMs = 0, bucket }: ServerConfig) {
  const book = faultBook(faults);
  const asked = journal();
  const logins = loginBook([...world.keys()]);
  const buckets = throttle(bucket);
  const sso = ssoService(logins, () => url);
  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const played = sso.answer(
      pathname,
      searchParams,
      body,
      header(request, 'x-amz-sso_bearer_token'),
    );
    if (played !== undefined) {
      asked.note({ action: played.action, region: '', account: undefined });
      return send(response, played.answer);
    }
    const parameters = new URLSearchParams(body);
    const action = parameters.get('Action') ?? '';
    const { accessKeyId, region, service } = scopeOf(request);
    const login = logins.of(accessKeyId);
    const entry = asked.note({ action, region, account: login?.account });
    const strikes = book.strike({ action, region, account: login?.account });
    for (const strike of strikes) if (strike.kind === 'latency') await sleep(strike.ms);
    if (latencyMs > 0) await sleep(latencyMs);
    if (response.destroyed) return;
    const answer =
      refusal(
        strikes,
        service,
        login,
        `${login?.account}/${region}/${action}`,
        action,
        parameters,
      ) ?? granted();
    const code = /<Code>(\w+)<\/Code>/.exec(answer.body)?.[1];
    if (code !== undefined) entry.errorCode = code;
    deliver(response, answer, strikes);

    function granted(): HttpAnswer {
      if (service === 'sts') return answerSts(action, parameters, login as Login, logins);
      const account = world.get((login as Login).account) ?? {
        regions: new Map(),
        optIn: new Map(),
      };
      const isEmptyPage = strikes.some(({ kind }) => kind === 'empty-page');
      if (isEmptyPage) return ec2Answer(action, `<nextToken>${firstPage}</nextToken>`);
      return answerEc2({ action, region, parameters }, account);
    }
  }

  function refusal(
    strikes: readonly Fault[],
    service: string,
    login: ReturnType<typeof logins.of>,
    name: string,
    action: string,
    parameters: URLSearchParams,
  ): HttpAnswer | undefined {
    const error = service === 'sts' ? stsError : ec2Error;
    if (login === undefined)
      return service === 'sts'
        ? stsError(
            403,
            'InvalidClientTokenId',
            'The security token included in the request is invalid.',
          )
        : ec2Error(
            401,
            'AuthFailure',
            'AWS was not able to validate the provided access credentials',
          );
    const expired = strikes.find(({ kind }) => kind === 'expired');
    if (login.expired || expired !== undefined) {
      const usual = service === 'sts' ? 'ExpiredToken' : 'RequestExpired';
      const code = expired?.kind === 'expired' ? (expired.code ?? usual) : usual;
      return error(400, code, 'The security token included in the request is expired');
    }
    const kinds = new Set(strikes.map(({ kind }) => kind));
    if (kinds.has('throttle') || !buckets.admits(name, action, parameters))
      return error(503, 'RequestLimitExceeded', 'Request limit exceeded.');
    if (kinds.has('deny'))
      return error(
        403,
        'UnauthorizedOperation',
        `You are not authorized to perform this operation. User: arn:aws:iam::${login.account}:user/reader is not authorized to perform: ec2:${action}. Encoded authorization failure message: ${'Zm9vYmFy'.repeat(30)}`,
      );
    if (kinds.has('internal-error'))
      return error(500, 'InternalError', 'An internal error has occurred');
    if (kinds.has('unsupported'))
      return error(
        400,
        'UnsupportedOperation',
        'The functionality you requested is not available in this Region.',
      );
    if (kinds.has('html'))
      return { status: 500, type: 'text/html', body: '<html><body><p>Bad gateway</body></html>' };
    return undefined;
  }

  return {
    url,
    asked,
    faults: book,
    logins,
    sso,
    /** The long-term key of an account, the only account's by default. */
    login(account = [...world.keys()][0] ?? ''): Login {
      const login = logins.first.get(account);
      if (login === undefined) throw new Error(`The server serves no account ${account}`);
      return login;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The token that leads to the first page, as `ec2.ts` writes them. */
const firstPage = Buffer.from('page:0').toString('base64url');

function deliver(response: ServerResponse, answer: HttpAnswer, strikes: readonly Fault[]): void {
  const kinds = new Set(strikes.map(({ kind }) => kind));
  if (kinds.has('hang')) return;
  if (kinds.has('reset')) {
    response.socket?.resetAndDestroy();
    return;
  }
  const half = answer.body.slice(0, answer.body.length / 2);
  if (kinds.has('truncated')) {
    response.writeHead(answer.status, {
      'content-type': answer.type,
      'content-length': Buffer.byteLength(answer.body),
    });
    response.write(half, () => response.destroy());
    return;
  }
  if (kinds.has('malformed')) send(response, { ...answer, body: half });
  else if (kinds.has('deep')) send(response, { ...answer, body: deepBody });
  else send(response, answer);
}

const deepBody = `<A>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</A>`;

function send(response: ServerResponse, { status, type, body }: HttpAnswer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** `Credential=<key>/<date>/<region>/<service>/aws4_request`: where AWS finds them, too. */
function scopeOf(request: IncomingMessage) {
  const [, accessKeyId = '', region = '', service = ''] =
    /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(header(request, 'authorization') ?? '') ??
    [];
  return { accessKeyId, region, service };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
