import type { Result } from '../../../shared/result';
import type { Rendered } from '../renderPicture';
import type { PngError } from '../toPng';

/** The one message of the thread: the picture, or why there are none. */
export type FromPictureHost = Result<
  Rendered,
  /** What was to be drawn is no SVG that the renderer knows. */
  PngError | { code: 'picture-failed'; reason: string }
>;
