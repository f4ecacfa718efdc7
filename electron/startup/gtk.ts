import { app } from 'electron';

/**
 * Keeps GTK, of which main uses dialogs and menus, from looking for OpenGL as it comes up: the first to do so on a display
 * loads the graphics driver for it, which without a graphics card is Mesa's, 48 MB and some 40 ms. Has to run before
 * Electron brings GTK up; taken back after that, for what the app opens inherits it. GTK 3.16 and later; 4 never reads it.
 */
export function keepGtkFromGl(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform !== 'linux' || environment.GDK_GL !== undefined) return;
  environment.GDK_GL = 'disable';
  app.once('ready', () => {
    delete environment.GDK_GL;
  });
}
