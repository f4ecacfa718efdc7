import type { Result } from '../../../shared/result';
import type { PngError } from '../toPng';

export type FromPictureHost =
  /** The bytes of the picture. */
  | { kind: 'ended'; outcome: Result<Uint8Array, PngError> }
  /** A bug in the host, told apart from an expected error. */
  | { kind: 'threw'; stack: string };
