import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeModelFile } from '../../shared/model-file/write';
import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import { type Ec2Server, startEc2Server } from '../ec2-server/server';
import { worldOf } from '../ec2-server/world';
import { networkOf, vpc } from '../support/builders';
import { modelFileOf } from '../support/modelFiles';
import { type LaunchedApp, launch } from './support/launch';
import { keysFor, type ScanHome, scanHome } from './support/scanHome';
import { scanPanel, startScan } from './support/scanWindow';
import { expect as anyExpect, test } from './support/test';
import { tree } from './support/window';

const expect = anyExpect.configure({ timeout: 40_000 });
const [leave, stay] = [0, 1];
const openAnew = 0;
const closeWithoutSaving = 0;

let server: Ec2Server;
let home: ScanHome;
let app: LaunchedApp;

test.beforeAll(async () => {
  server = await startEc2Server({ world: worldOf(sampleNetwork()) });
  home = await scanHome(server.url);
  await home.writeCredentials(keysFor(server, 'shop'));
  app = await launch({ env: home.env });
  await expect(tree(app.page)).toBeVisible();
});

test.afterAll(async () => {
  await server.close();
  await home.remove();
});

test('a page that crashes before what a scan read was accepted is offered it anew', async () => {
  test.setTimeout(180_000);
  const other = await startWithComparison();
  try {
    await other.answerDialogs({ message: openAnew });
    await other.electron.evaluate(async ({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<void>((resolve) => page?.once('did-finish-load', resolve));
      page?.forcefullyCrashRenderer();
      await loaded;
    });
    await expect.poll(() => offered(other)).toContain('was not saved');
  } finally {
    await other.close();
  }
});

test('what a scan read is offered at the next start where the page did not answer and was closed', async () => {
  test.setTimeout(180_000);
  const profile = join(home.folder, 'profile');
  const hung = await startWithComparison(profile);
  await hung.answerDialogs({ message: closeWithoutSaving });
  hung.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  const gone = hung.electron.waitForEvent('close');
  // The second time the page is not waited for.
  for (let times = 0; times < 2; times += 1)
    await hung.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;

  const next = await launch({ env: home.env, profile });
  await expect(next.page.getByRole('alertdialog')).toContainText('was not saved');
  await next.close();
});

test('a page that crashes while a scan runs is offered what was read until then, and told that it ended', async () => {
  test.setTimeout(180_000);
  const other = await launch({ env: home.env });
  const hung = () => server.asked.count({ action: 'DescribeSecurityGroups' });
  const before = hung();
  server.faults.add({ kind: 'hang', action: 'DescribeSecurityGroups' });
  try {
    await expect(tree(other.page)).toBeVisible();
    await startScan(other.page, { profile: 'shop', regions: ['us-east-1'] });
    await expect.poll(hung).toBe(before + 1);
    await expect(tree(other.page)).toContainText('us-east-1');
    await other.answerDialogs({ message: openAnew });
    const detail = await other.electron.evaluate(async ({ BrowserWindow, dialog }) => {
      const { showMessageBox } = dialog;
      let said = '';
      dialog.showMessageBox = async (...words: unknown[]) => {
        said = (words.at(-1) as { detail: string }).detail;
        return showMessageBox.apply(dialog, words as never);
      };
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise<void>((resolve) => page?.once('did-finish-load', resolve));
      page?.forcefullyCrashRenderer();
      await loaded;
      return said;
    });
    expect(detail).toContain('what it had read was kept');
    await expect.poll(() => offered(other)).toContain('shop');
  } finally {
    server.faults.clear();
    await other.close();
  }
});

test('quitting during a scan asks: it goes on where it shall, and ends without another call', async () => {
  test.setTimeout(120_000);
  const { page, electron } = app;
  const signedIn = () => server.asked.count({ action: 'GetCallerIdentity' });
  const before = signedIn();
  server.faults.add({ kind: 'hang', action: 'GetCallerIdentity' });
  await startScan(page, { profile: 'shop', regions: ['us-east-1'] });
  await expect.poll(signedIn).toBe(before + 1);

  await app.answerDialogs({ message: stay });
  await noteQuestions();
  await quit();
  await expect.poll(questions).toEqual(['Stop the scan and close?']);
  await expect(scanPanel(page).getByRole('button', { name: /^Stop/ })).toBeEnabled();
  expect(electron.windows()).toHaveLength(1);

  const asked = server.asked.entries.length;
  await app.answerDialogs({ message: leave });
  const closed = electron.waitForEvent('close');
  await quit();
  await closed;
  expect(server.asked.entries.slice(asked)).toEqual([]);
});

/** A model, and what a scan read that was neither accepted nor dropped. */
async function startWithComparison(profile?: string): Promise<LaunchedApp> {
  const model = join(home.folder, 'own.routescape');
  await writeFile(model, writeModelFile(modelFileOf(networkOf(vpc()))));
  const other = await launch({ env: home.env, open: model, ...(profile && { profile }) });
  await expect(tree(other.page)).toBeVisible();
  await startScan(other.page, { profile: 'shop', regions: ['us-east-1'], into: true });
  const changes = other.page.getByRole('dialog', { name: 'What the scan would change' });
  await expect(changes).toBeVisible({ timeout: 80_000 });
  return other;
}

/** Playwright takes a crashed page for lost, though it was loaded anew: the main process looks at it instead. */
function offered({ electron }: LaunchedApp): Promise<string> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'document.querySelector("[role=alertdialog]")?.innerText',
    ),
  );
}

function quit(): Promise<void> {
  return app.electron.evaluate(({ app: main }) => main.quit());
}

/** Beside the answers of `answerDialogs`: what was asked. */
function noteQuestions(): Promise<void> {
  return app.electron.evaluate(({ dialog }) => {
    const { showMessageBox } = dialog;
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...words: unknown[]) => {
      asked.push((words.at(-1) as { message: string }).message);
      return showMessageBox.apply(dialog, words as never);
    };
  });
}

function questions(): Promise<string[]> {
  return app.electron.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
}
