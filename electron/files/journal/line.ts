import { createHash } from 'node:crypto';

/**
 * One entry of a journal as a line of its file: its checksum, a space, JSON, a line feed. JSON holds no line feed of its
 * own, so a line that a kill cut off can only be the last one, and its checksum tells.
 */
export function toLine(entry: unknown): string {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
}

/** @returns undefined for a line that is not what was written */
export function fromLine(line: string): { entry: unknown } | undefined {
  const json = line.slice(checksumLength + 1);
  return line === `${checksum(json)} ${json}` ? { entry: JSON.parse(json) } : undefined;
}

const checksumLength = 16;

/** Against accidents, not against people: whoever can write the journal can write the model. */
function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checksumLength);
}
