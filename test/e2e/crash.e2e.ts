import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { networkOf, subnet, vpc } from '../support/builders';
import { launch } from './support/launch';
import { expect, test } from './support/test';
import { settled } from './support/window';

const openAnew = 0;

test('a window whose page crashes is offered anew, with the file that was open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-crash-'));
  const path = join(folder, 'shop.routescape');
  const base = networkOf(vpc('vpc', { name: 'harbour' }), subnet('web'));
  await writeFile(
    path,
    writeModelFile({ base, edits: [], cursor: 0, view: emptyView, questions: [] }),
  );
  const app = await launch({ open: path });
  try {
    await settled(app.page);
    await app.answerDialogs({ message: openAnew });
    await app.electron.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<void>((resolve) => page?.once('did-finish-load', resolve));
      page?.forcefullyCrashRenderer();
      await loaded;
    });
    // Playwright takes a crashed page for lost, though it was loaded anew: the main process looks at it instead.
    const text = () =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      );
    await expect.poll(text, { timeout: 15_000 }).toContain('harbour');
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
