import { join } from 'node:path';
import { app, type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { jsonFile } from '../settings/jsonFile';
import { Bounds, fitBounds } from './bounds';

const WindowState = z.object({ bounds: Bounds.optional(), maximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

/** A drag reports many times a second; its end is what counts. */
const settleMs = 400;

export async function loadWindowState(): Promise<WindowState> {
  const { bounds, maximized } = await stateFile().read();
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return { bounds: bounds && fitBounds(bounds, workAreas), maximized };
}

export function keepWindowState(window: BrowserWindow): void {
  const file = stateFile();
  let timer: NodeJS.Timeout | undefined;
  // Not the present bounds: a maximized window comes back to the normal ones.
  const state = () => ({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void file.write(state()), settleMs);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', () => file.writeNow(state()));
  window.on('closed', () => clearTimeout(timer));
}

function stateFile() {
  const file = join(app.getPath('userData'), 'window.json');
  return jsonFile<WindowState>(file, WindowState, { maximized: false });
}
