import { type BenchApp, launchApp, launchEmpty, showsText } from './support/app';
import { diagramShown } from './support/inPage';
import { report } from './support/report';
import { median } from './support/time';

/** Launch to first diagram of the sample, against an empty window; in turns, so that both meet the same machine. */
const own: number[] = [];
const empty: number[] = [];
for (let run = 0; run < 5; run++) {
  empty.push(await startMs(await launchEmpty(), showsText));
  own.push(await startMs(await launchApp(), (app) => app.page.evaluate(diagramShown)));
}
const at = { bench: 'start', size: 'sample' };
report({ ...at, metric: 'empty Electron window', value: median(empty), unit: 'ms' });
report({ ...at, metric: 'first diagram', value: median(own), unit: 'ms' });
const value = median(own) / median(empty);
report({ ...at, metric: 'against an empty window', value, unit: 'ratio', bar: 2 });

async function startMs(app: BenchApp, shown: (app: BenchApp) => Promise<number>): Promise<number> {
  const shownAt = await shown(app);
  await app.close();
  return shownAt - app.startedAt;
}
