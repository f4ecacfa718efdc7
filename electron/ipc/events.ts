import { BrowserWindow } from 'electron';
import type { EventName, EventOf } from '../../shared/ipc/contract';
import { eventChannel } from './channels';

/** Tells the window something it did not ask for. Without a window there is nobody to tell. */
export function emit<E extends EventName>(event: E, value: EventOf<E>): void {
  for (const window of BrowserWindow.getAllWindows())
    window.webContents.send(eventChannel(event), value);
}
