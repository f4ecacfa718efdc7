import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { type LaunchedApp, launch } from './support/launch';
import { expect, test } from './support/test';

/** Something on the network that would answer: what is denied must be denied by the app, not by a missing peer. */
let server: Server;
let remote: string;
let requestsSeen: string[] = [];
let app: LaunchedApp;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requestsSeen.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>remote</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  remote = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await launch();
});

test.beforeEach(() => {
  requestsSeen = [];
});

test.afterAll(async () => {
  await app.close();
  server.close();
});

const home = 'app://routescape/';

test('the page has no Node, no Electron and a bridge of plain functions', async () => {
  const seen = await app.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.entries(window.routescape).map(([name, value]) => `${name}: ${typeof value}`),
  }));
  expect(seen.globals).toEqual([]);
  expect(seen.bridge).toContain('openDocument: function');
  expect(seen.bridge.filter((entry) => !/: (function|string)$/.test(entry))).toEqual([]);
});

test('the window is sandboxed and isolated', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's types: what the window was really made with.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the page cannot navigate away', async () => {
  for (const target of [remote, 'file:///etc/passwd', 'data:text/html,x', `${home}other.html`]) {
    await app.page.evaluate((url) => {
      location.href = url;
    }, target);
    await app.page.waitForTimeout(100);
    expect(app.page.url()).toBe(home);
  }
  expect(requestsSeen).toEqual([]);
});

test('a link with a target and window.open open nothing', async () => {
  const opened = await app.page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open(url) !== null;
  }, remote);
  await app.page.waitForTimeout(200);
  expect(opened).toBe(false);
  expect(app.electron.windows()).toHaveLength(1);
  expect(requestsSeen).toEqual([]);
});

test('a webview and a frame load nothing', async () => {
  const frames = await app.page.evaluate(async (url) => {
    for (const name of ['webview', 'iframe']) {
      const element = document.createElement(name);
      element.setAttribute('src', url);
      document.body.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const frame = document.querySelector('iframe');
    const readable = frame?.contentDocument?.title;
    for (const element of document.querySelectorAll('webview, iframe')) element.remove();
    return readable;
  }, remote);
  expect(frames ?? '').not.toBe('remote');
  const contents = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getType()),
  );
  expect(contents).not.toContain('webview');
  expect(requestsSeen).toEqual([]);
});

test('permissions are refused without a question', async () => {
  const answers = await app.page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    geolocation: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
      ),
    ),
    camera: (await navigator.permissions.query({ name: 'camera' as PermissionName })).state,
    midi: (await navigator.permissions.query({ name: 'midi' as PermissionName })).state,
    clipboard: await navigator.clipboard.readText().then(
      () => 'granted',
      (error: Error) => error.name,
    ),
  }));
  expect(answers).toEqual({
    notification: 'denied',
    geolocation: 'denied',
    camera: 'denied',
    midi: 'denied',
    clipboard: 'NotAllowedError',
  });
});

test('the page reaches nothing on the network', async () => {
  const outcome = await app.page.evaluate(async (url) => {
    const image = new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = `${url}/image`;
    });
    const socket = new Promise((resolve) => {
      try {
        const opened = new WebSocket(url.replace('http', 'ws'));
        opened.onopen = () => resolve('loaded');
        opened.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    return {
      fetch: await fetch(`${url}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      ),
      beacon: navigator.sendBeacon(`${url}/beacon`, 'x'),
      image: await image,
      socket: await socket,
    };
  }, remote);
  expect(outcome).toMatchObject({ fetch: 'refused', image: 'refused', socket: 'refused' });
  await app.page.waitForTimeout(100);
  expect(requestsSeen).toEqual([]);
});

test('the session reaches nothing on the network even where no CSP applies', async () => {
  const outcome = await app.electron.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(`${url}/main`).then(
        () => 'loaded',
        () => 'refused',
      ),
    remote,
  );
  expect(outcome).toBe('refused');
  expect(requestsSeen).toEqual([]);
});

test('the page begins no connection, sends no packet and has no name looked up beside requests', async () => {
  const seen: string[] = [];
  const tcp = createTcpServer((socket) => {
    seen.push('connection');
    socket.destroy();
  });
  const udp = createSocket('udp4', () => seen.push('packet'));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  try {
    await app.page.evaluate(
      async ({ tcpPort, udpPort }) => {
        for (const rel of ['preconnect', 'dns-prefetch', 'prefetch']) {
          const link = document.createElement('link');
          Object.assign(link, { rel, href: `http://127.0.0.1:${tcpPort}/${rel}` });
          document.head.append(link);
        }
        const peer = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:127.0.0.1:${udpPort}` },
            {
              urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`,
              username: 'a',
              credential: 'secret',
            },
          ],
        });
        peer.createDataChannel('out');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        peer.close();
        for (const link of document.querySelectorAll('link[href^="http:"]')) link.remove();
      },
      {
        tcpPort: (tcp.address() as AddressInfo).port,
        udpPort: udp.address().port,
      },
    );
    const found = await app.electron.evaluate(({ session }) =>
      session.defaultSession.resolveHost('localhost').then(
        () => 'found',
        () => 'not found',
      ),
    );
    expect({ seen, found }).toEqual({ seen: [], found: 'not found' });
  } finally {
    tcp.close();
    udp.close();
  }
});

test('inline script, eval and event attributes do not run', async () => {
  const ran = await app.page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(globalThis, { mark: (name: string) => marks.push(name) });
    const script = document.createElement('script');
    script.textContent = 'mark("inline script")';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="mark(\'event attribute\')">';
    document.body.append(holder);
    const remoteScript = document.createElement('script');
    remoteScript.src = 'data:text/javascript,mark("data script")';
    document.body.append(remoteScript);
    await new Promise((resolve) => setTimeout(resolve, 200));
    script.remove();
    holder.remove();
    remoteScript.remove();
    return marks;
  });
  expect(ran).toEqual([]);
});

test('the answer to every request carries the policy, a refusal too', async () => {
  const headers = await app.page.evaluate(async () => {
    const found = await fetch('/');
    const absent = await fetch('/no-such-file.js');
    return [found, absent].map((response) => [
      response.status,
      response.headers.get('content-security-policy'),
    ]);
  });
  expect(headers.map(([status]) => status)).toEqual([200, 404]);
  for (const [, policy] of headers) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
});

test('no spelling of a path leads out of the folder of the page', async () => {
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/..%2felectron%2fmain.cjs',
      '/%2e%2e%2felectron/preload.cjs',
      '/..%5celectron%5cmain.cjs',
      '/%2fetc%2fpasswd',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/.source-hash',
      '/document/..%2findex.html',
      '/%',
    ];
    return Promise.all(paths.map(async (path) => [path, (await fetch(path)).status]));
  });
  expect(statuses.filter(([, status]) => status !== 404)).toEqual([]);
});

test('a host that is not ours has no files', async () => {
  const status = await app.electron.evaluate(
    async ({ session }) => (await session.defaultSession.fetch('app://elsewhere/')).status,
  );
  expect(status).toBe(404);
});

test('a page of another origin gets no answer from main', async () => {
  const reply = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await stranger.loadURL('data:text/html,stranger');
    const answer: unknown = await stranger.webContents.executeJavaScript(
      'window.routescape.startup({})',
    );
    stranger.destroy();
    return answer;
  }, `${process.cwd()}/dist/electron/preload.cjs`);
  expect(reply).toEqual({ ok: false, error: { code: 'foreign-sender', method: 'startup' } });
});

test('a request of the wrong shape is refused with its place', async () => {
  const reply = await app.page.evaluate(() =>
    // @ts-expect-error what the types forbid is what a broken page would send
    window.routescape.openDocument({ from: { kind: 'path', path: '/etc/passwd' } }),
  );
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'bad-request', method: 'openDocument' },
  });
});

test('a look-alike of a dropped file yields no path', async () => {
  const replies = await app.page.evaluate(() =>
    Promise.all(
      [{ path: '/etc/passwd' }, '/etc/passwd', new File(['x'], 'x.json')].map((file) =>
        window.routescape.offerFiles([file]),
      ),
    ),
  );
  for (const reply of replies) expect(reply).toMatchObject({ ok: false });
});

test('downloads are cancelled', async () => {
  const started = await app.electron.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (event) =>
          setTimeout(() => resolve(event.defaultPrevented ? 'prevented' : 'went on'), 50),
        );
        session.defaultSession.downloadURL('app://routescape/index.html');
        setTimeout(() => resolve('never asked'), 3000);
      }),
  );
  expect(started).toBe('prevented');
});
