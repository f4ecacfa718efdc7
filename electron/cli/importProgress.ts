import type { EventOf } from '../../shared/ipc/contract';
import type { Io } from './command';

type Progress = EventOf<'openProgress'>;

const words = {
  reading: 'Reading files',
  parsing: 'Parsing JSON',
  checking: 'Checking records',
  joining: 'Putting the model together',
} as const;

/** A short import says nothing before it is done, a long one once a second how far it is. */
const firstMs = 500;
const everyMs = 1000;

/** @param now in milliseconds, from any moment on */
export function importProgress(
  io: Io,
  now = () => performance.now(),
): (progress: Progress) => void {
  let next = now() + firstMs;
  return ({ phase, done, total }) => {
    const time = now();
    if (time < next) return;
    next = time + everyMs;
    const percent = total === 0 ? '' : `: ${Math.round((done / total) * 100)}%`;
    io.err(`${words[phase]}${percent}.\n`);
  };
}
