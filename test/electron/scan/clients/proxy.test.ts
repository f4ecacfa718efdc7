import { writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeAgents } from '../../../../electron/scan/clients/agents';
import { proxyFor } from '../../../../electron/scan/clients/proxy';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { worldOf } from '../../../ec2-server/world';
import { home, keysOf, resultOf, scanOf, serving } from '../support';

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** A proxy that knows CONNECT alone, and who came. */
async function startProxy(status = 200) {
  const seen: { path: string; login: string | undefined }[] = [];
  const proxy = createServer().listen(0, '127.0.0.1');
  proxy.on('connect', (request, socket) => {
    seen.push({ path: request.url ?? '', login: request.headers['proxy-authorization'] });
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host = '', port = '0'] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    return socket;
  });
  await new Promise((resolve) => proxy.once('listening', resolve));
  undo.push(() => proxy.close());
  return { seen, port: (proxy.address() as AddressInfo).port };
}

describe('a scan behind a proxy', () => {
  it('goes through it, with the login of the address', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    const { seen, port } = await startProxy();
    home({ credentials: keysOf(server) });
    vi.stubEnv('HTTP_PROXY', `http://me:p%40ss@127.0.0.1:${port}`);

    const { network } = resultOf(await scanOf(server, { regions: ['eu-west-1'] }));

    expect(network.vpcs.size).toBe(1);
    const login = `Basic ${Buffer.from('me:p@ss').toString('base64')}`;
    expect(seen[0]).toEqual({ path: server.url.replace('http://', ''), login });
  });

  it('says that the proxy refused, which AWS did not', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    const { port } = await startProxy(407);
    home({ credentials: keysOf(server) });
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${port}`);

    const { outcome } = await scanOf(server, { regions: ['eu-west-1'] });

    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'unreachable', errorCode: 'ProxyRefused' },
    });
  });
});

describe('agents', () => {
  it('ask for each host anew whether a proxy is on the way', async () => {
    const server = await serving({ world: worldOf(sampleNetwork()) });
    const { seen, port } = await startProxy();
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'localhost' };
    const agents = await makeAgents(env);
    if (!agents.ok) throw new Error(agents.error.code);
    const agent = agents.value.httpAgent;
    const ask = (url: string) =>
      new Promise((resolve, reject) => {
        get(url, { agent, family: 4 }, (answer) => resolve(answer.resume())).on('error', reject);
      });

    await ask(server.url.replace('127.0.0.1', 'localhost'));
    expect(seen).toEqual([]);
    await ask(server.url);
    expect(seen).toHaveLength(1);
    agent.destroy();
  });
});

describe('proxyFor', () => {
  const env = {
    HTTPS_PROXY: 'proxy.corp:3128',
    NO_PROXY: 'localhost, .internal.corp,10.0.0.1:8443',
  };

  it.each([
    ['https://ec2.eu-west-1.amazonaws.com', 'http://proxy.corp:3128/'],
    ['https://ec2.internal.corp', undefined],
    ['https://localhost:4566', undefined],
    ['https://10.0.0.1:8443', undefined],
    ['https://10.0.0.1', 'http://proxy.corp:3128/'],
    ['http://ec2.eu-west-1.amazonaws.com', undefined],
  ])('leads %s through %s', (url, proxy) => {
    expect(proxyFor(new URL(url), env)?.href).toBe(proxy);
  });

  it('takes the lower-case names, and a star for everything', () => {
    const url = new URL('https://ec2.eu-west-1.amazonaws.com');

    expect(proxyFor(url, { https_proxy: 'http://p' })?.href).toBe('http://p/');
    expect(proxyFor(url, { https_proxy: 'http://p', no_proxy: '*' })).toBeUndefined();
  });
});

describe('a CA bundle', () => {
  it('is trusted as AWS_CA_BUNDLE names it', async () => {
    const file = join(home(), 'ca.pem');
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
    writeFileSync(file, `# corp\n${certificate}\n`);

    const agents = await makeAgents({ AWS_CA_BUNDLE: file });

    expect(agents.ok && agents.value.httpsAgent.options.ca).toEqual([certificate]);
  });

  it.each([
    ['is not there', undefined],
    ['holds no certificate', 'nothing'],
  ])('that %s stops the scan', async (_, text) => {
    const file = join(home(), 'ca.pem');
    if (text !== undefined) writeFileSync(file, text);

    expect(await makeAgents({ AWS_CA_BUNDLE: file })).toMatchObject({
      ok: false,
      error: { code: 'bad-certificates', file },
    });
  });
});
