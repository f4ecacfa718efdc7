import { app, type Session } from 'electron';
import { isAppUrl } from './origin';

/**
 * What a page does beside requests is seen by no policy and no filter: names it has looked up (`dns-prefetch`),
 * connections it has begun (`preconnect`), packets of WebRTC. A name or a packet is enough to carry a secret out. So no name
 * leads anywhere, and WebRTC may not send by itself. Has to run before the app is ready.
 *
 * The scan is Node's, which none of this touches.
 */
export function denyLookups(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_created, contents) =>
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
  );
}

/**
 * Cuts the window off from the network: a model is hostile text, and nothing it holds may make the app call out.
 * The CSP says the same to the page; this holds where a CSP has no word, such as a page that was replaced.
 */
export async function denyNetwork(
  session: Session,
  { devTools }: { devTools: boolean },
): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isLocal(url, devTools) });
  });
  // Chromium would fetch dictionaries from the web.
  session.setSpellCheckerEnabled(false);
  // Connections of WebRTC and those begun ahead go to a proxy that cannot be found.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://nowhere.invalid:1' });
}

function isLocal(url: string, devTools: boolean): boolean {
  return isAppUrl(url) || url.startsWith('data:') || (devTools && url.startsWith('devtools://'));
}
