import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveUnsavedWork } from './support/keptWork';
import { type LaunchedApp, launch } from './support/launch';
import { look } from './support/look';
import { expect, test } from './support/test';
import { views } from './support/views';

/** Every view and dialog, in one window; those of a scan are in scanAccessible.e2e.ts. */
let profile: string;
let app: LaunchedApp;

test.beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'routescape-views-'));
  await leaveUnsavedWork(profile);
  app = await launch({ profile });
});

test.afterAll(async () => {
  await app.close();
  await rm(profile, { recursive: true, force: true });
});

test('every view can be read in both themes, moves nothing, and is reached at 200 % zoom', async () => {
  // Two runs of axe a view, each a second or two where the machine is busy.
  test.setTimeout(400_000);
  for (const view of views)
    await test.step(view.name, async () => {
      await view.show(app);
      await look(app, view);
    });
  expect(app.consoleErrors).toEqual([]);
});
