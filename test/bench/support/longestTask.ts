import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchApp } from './app';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
};

/**
 * Milliseconds of processor that the longest task of the page's own thread took while `run` went: what no other process
 * of the machine has a part in.
 */
export async function longestTask(
  { electron }: BenchApp,
  run: () => Promise<unknown>,
): Promise<number> {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline', 'v8'] }),
  );
  await run();
  const path = join(tmpdir(), `routescape-trace-${process.pid}.json`);
  await electron.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), path);
  const { traceEvents } = JSON.parse(await readFile(path, 'utf8')) as { traceEvents: TraceEvent[] };
  await rm(path);
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid}:${tid}`))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
