import type { z } from 'zod';
import { readRegular } from '../files/readRegular';
import { writeWhole, writeWholeNow } from '../files/writeWhole';
import { log } from '../log';

/** A small file of the app's own: settings, recent files, the window's place. */
export type JsonFile<T> = {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** For the moment the app goes, which waits for no promise. */
  writeNow(value: T): void;
};

/**
 * @param fallback what holds where there is no file yet, or where it cannot be used: losing a setting is better than
 *   not starting
 */
export function jsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  fallback: T,
  say: (text: string) => void = log,
): JsonFile<T> {
  let turn: Promise<void> = Promise.resolve();
  let newest = 0;
  const sayUnwritten = (error: unknown) => say(`${file} could not be written: ${String(error)}`);

  return {
    async read() {
      try {
        const { content } = await readRegular(file, mostBytes);
        const parsed = schema.safeParse(JSON.parse(content.toString()));
        return parsed.success ? parsed.data : fallback;
      } catch (error) {
        const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
        if (!absent) say(`${file} cannot be used: ${String(error)}`);
        return fallback;
      }
    },
    // A home that is full or read-only must not end the session: it only forgets.
    write(value) {
      newest += 1;
      const mine = newest;
      // One after the other, and none that is outdated by its turn: the last one written is the newest.
      turn = turn.then(async () => {
        if (mine !== newest) return;
        try {
          await writeWhole(file, toText(value));
        } catch (error) {
          sayUnwritten(error);
        }
      });
      return turn;
    },
    writeNow(value) {
      newest += 1;
      try {
        writeWholeNow(file, toText(value));
      } catch (error) {
        sayUnwritten(error);
      }
    },
  };
}

/** Paths of 50,000 files that were imported at once fit into it. */
const mostBytes = 64 * 2 ** 20;

function toText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
