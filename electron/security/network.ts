import type { Session } from 'electron';
import { isAppUrl } from './origin';

/**
 * Cuts the window off from the network: a model is hostile text, and nothing it holds may make the app call out.
 * The CSP says the same to the page; this holds where a CSP has no word, such as a page that was replaced.
 */
export function denyNetwork(session: Session, { devTools }: { devTools: boolean }): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isLocal(url, devTools) });
  });
  // Chromium would fetch dictionaries from the web.
  session.setSpellCheckerEnabled(false);
}

function isLocal(url: string, devTools: boolean): boolean {
  return isAppUrl(url) || url.startsWith('data:') || (devTools && url.startsWith('devtools://'));
}
