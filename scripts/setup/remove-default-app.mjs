// electron-builder's hook after it has laid out a runtime that it did not fetch itself: from such a one it takes nothing
// away. The default app starts any folder as an app, and has no place in a package.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

export default async function removeDefaultApp({ appOutDir }) {
  for (const file of ['resources/default_app.asar', 'version'])
    await rm(join(appOutDir, file), { force: true });
}
