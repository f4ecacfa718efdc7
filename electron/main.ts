import { join } from 'node:path';
import { app, session } from 'electron';
import { fileError } from './cli/fileErrors';
import { registerDocuments } from './files/documents';
import { registerExports } from './files/exports';
import { modelHost } from './files/host/client';
import { keptDocuments } from './files/keptDocuments';
import { offeredFiles } from './files/offeredFiles';
import { openDocuments } from './files/openDocuments';
import { loadRecentFiles, registerRecentFiles } from './files/recentFiles';
import { registerOffers } from './files/registerOffers';
import { registerScannedDocuments } from './files/scannedDocuments';
import { emit } from './ipc/events';
import { log } from './log';
import { registerHistory } from './menu/history';
import { installMenu } from './menu/menu';
import { registerScans } from './scan/window/scans';
import { denyDownloads, denyNavigation, denyPermissions } from './security/denials';
import { denyLookups, denyNetwork } from './security/network';
import { loadSettings, registerSettings } from './settings/settings';
import { registerAppScheme, serveApp } from './startup/appScheme';
import { keepGtkFromGl } from './startup/gtk';
import { parseLaunchOptions } from './startup/launchOptions';
import { watchOpenRequests } from './startup/openRequests';
import { registerStartup } from './startup/startup';
import { offerAnewAfterCrash } from './window/crash';
import { keepAll, letGoOf } from './window/letGo';
import { openMainWindow } from './window/mainWindow';
import { registerPageBugs } from './window/pageBugs';
import { takePicture } from './window/picture';
import { registerReload } from './window/reload';
import { registerUnsavedWork } from './window/unsavedWork';

const options = parseLaunchOptions(process.argv, Boolean(process.defaultApp));
const picture =
  options.screenshot === undefined ? undefined : takePicture(options.screenshot, options.size);

// As root Chromium runs only with --no-sandbox on its command line, and then refuses to have it switched on here.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
keepGtkFromGl();
registerAppScheme();
denyNavigation();
denyLookups();

// A second start hands its files to the first and goes.
if (app.requestSingleInstanceLock()) run().catch(stop);
else app.quit();

async function run(): Promise<void> {
  const offered = offeredFiles();
  const openRequests = watchOpenRequests(offered, options.files);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const host = modelHost((progress) => emit('openProgress', progress));
  denyPermissions(session.defaultSession);
  denyDownloads(session.defaultSession);
  await denyNetwork(session.defaultSession, { devTools: !app.isPackaged });
  const scans = registerScans();
  const unsavedFolder = join(app.getPath('userData'), 'unsaved');
  const documents = openDocuments(host, unsavedFolder);
  serveApp(session.defaultSession, join(__dirname, '..', 'renderer'), {
    document: documents.bytesOf,
    growth: scans.readGrowth,
  });
  app.on('will-quit', documents.closeNow);

  const settings = await loadSettings(options);
  const recentFiles = await loadRecentFiles();
  const kept = await keptDocuments(host, documents, unsavedFolder);
  const unsavedWork = registerUnsavedWork(() => keepAll({ scans, kept }));
  registerSettings(settings);
  registerRecentFiles(recentFiles);
  registerOffers(offered);
  registerExports();
  const { lastOpened, beginOpening } = registerDocuments({
    host,
    documents,
    kept,
    recentFiles,
    offered,
    unsavedWork,
    scans,
    onOpened: (reply) => {
      if (!reply.ok) picture?.fail(fileError(reply.error).message);
    },
  });
  registerScannedDocuments({ scans, documents, beginOpening });
  app.on('browser-window-created', (_created, window) => window.on('closed', scans.drop));
  const letGo = letGoOf({ scans, kept, unsavedWork, openRequests, lastOpened });
  offerAnewAfterCrash(letGo);
  registerReload(letGo);
  registerPageBugs();
  registerStartup({ settings, recentFiles, kept, openRequests, picture, ask: options.ask });
  installMenu(settings, recentFiles, registerHistory(), ({ id }) => {
    const paths = recentFiles.pathsOf(id);
    if (paths) openRequests.request(paths);
  });

  if (options.files.length > 0) host.start(); // while the page starts: it opens them at once
  await openMainWindow(options); // last: the page calls as soon as it loads
}

/** Without its set-up the app is of no use: a bug there ends it, with its stack. */
function stop(bug: unknown): void {
  log((bug instanceof Error && bug.stack) || String(bug));
  app.exit(70);
}
