import { app, type Session } from 'electron';

/** No page of this app ever leads anywhere else, opens a window or embeds another page. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    // Which of the three exist depends on Electron's version; one that does not is never emitted.
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)
      (contents as NodeJS.EventEmitter).on(event, preventDefault);
    contents.on('will-attach-webview', preventDefault);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

export function denyDownloads(session: Session): void {
  session.on('will-download', preventDefault);
}

function preventDefault(event: { preventDefault(): void }): void {
  event.preventDefault();
}
