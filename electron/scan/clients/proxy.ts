import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { toUrl } from './toUrl';

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a host, as the AWS CLI picks it: HTTPS_PROXY or HTTP_PROXY by the endpoint's scheme, none for what
 * NO_PROXY names. Undefined where the way is direct, or the variable holds no URL.
 */
export function proxyFor(url: Place, env: Env): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = env[name] ?? env[name.toLowerCase()];
  if (!value || isExempt(url, env.NO_PROXY ?? env.no_proxy ?? '')) return undefined;
  return toUrl(value.includes('://') ? value : `http://${value}`);
}

/** `*`, a host, or a domain with everything below it; a port narrows it down. */
type Place = Pick<URL, 'hostname' | 'port' | 'protocol'>;

function isExempt({ hostname, port, protocol }: Place, noProxy: string): boolean {
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  return noProxy.split(/[\s,]+/).some((entry) => {
    const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '*') return true;
    if (name === '' || (onlyPort !== undefined && onlyPort !== ownPort)) return false;
    const domain = name.replace(/^\*?\./, '');
    return hostname === domain || hostname.endsWith(`.${domain}`);
  });
}

/** Told apart from AWS's own refusals: the request never got to AWS. */
class ProxyRefused extends Error {
  override readonly name = 'ProxyRefused';
  readonly code = 'ProxyRefused';
}

type Connected = (error: Error | null, socket?: Duplex) => void;
type Target = { host?: string; port?: number | string; servername?: string };

type Connect = (options: Target, callback: Connected) => Duplex | undefined;

/**
 * An agent whose connections go through a CONNECT tunnel where the environment names a proxy for their host: NO_PROXY
 * may name one Region's endpoint alone. Node 20 has no such agent of its own.
 */
export function proxied<A extends http.Agent>(agent: A, env: Env, ca?: string[]): A {
  const { createConnection } = agent as A & { createConnection: Connect };
  const isSecure = agent instanceof https.Agent;
  const connect: Connect = (options, callback) => {
    const { host = '', port = '' } = options;
    const place = { hostname: host, port: `${port}`, protocol: isSecure ? 'https:' : 'http:' };
    const proxy = proxyFor(place, env);
    if (proxy === undefined) return createConnection.call(agent, options, callback);
    tunnel(proxy, options, ca).then(
      (socket) => callback(null, isSecure ? secure(socket, options, ca) : socket),
      (error: Error) => callback(error),
    );
    return undefined;
  };
  return Object.assign(agent, { createConnection: connect });
}

function secure(socket: Duplex, { host, servername }: Target, ca?: string[]): tls.TLSSocket {
  return tls.connect({ socket, servername: servername || host, ...(ca && { ca }) });
}

function tunnel(proxy: URL, { host, port }: Target, ca?: string[]): Promise<Duplex> {
  const { request } = proxy.protocol === 'https:' ? https : http;
  const authority = `${host}:${port ?? 443}`;
  return new Promise((resolve, reject) => {
    const asking = request({
      method: 'CONNECT',
      host: proxy.hostname,
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      path: authority,
      headers: { host: authority, ...authorization(proxy) },
      ...(ca && { ca }),
    });
    asking.once('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new ProxyRefused(`The proxy answered ${statusCode} to CONNECT ${authority}.`));
    });
    asking.once('error', reject);
    asking.end();
  });
}

function authorization({ username, password }: URL): http.OutgoingHttpHeaders {
  if (username === '') return {};
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}
