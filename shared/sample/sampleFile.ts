import { writeModelFile } from '../model-file/write';
import { sampleModel } from './sampleModel';

/** What the build writes beside main's script, under `sampleFileName`. */
export function sampleFile(): string {
  return writeModelFile(sampleModel());
}
