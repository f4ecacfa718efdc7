import { app } from 'electron';

/**
 * Keeps GTK, of which main uses dialogs and menus, from looking for OpenGL as it comes up: the first to do so on a display
 * loads the graphics driver for it, which without a graphics card is Mesa's, 48 MB and some 40 ms. Has to run before
 * Electron brings GTK up; taken back after that, for what the app opens inherits it. GTK 3.16 and later; 4 never reads it.
 */
export function keepGtkFromGl(): void {
  if (process.platform !== 'linux' || process.env.GDK_GL !== undefined) return;
  process.env.GDK_GL = 'disable';
  app.once('ready', () => {
    delete process.env.GDK_GL;
  });
}
