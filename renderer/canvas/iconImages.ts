import type { IconName } from '../../shared/diagram/diagram';
import { iconOf } from '../../shared/diagram/icons';

const urls = new Map<IconName, string>();

/** An icon as an image's address; the same one each time, so that the browser decodes it once. */
export function imageUrlOf(name: IconName): string {
  const known = urls.get(name);
  if (known !== undefined) return known;
  const { viewBox, body } = iconOf(name);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${viewBox}">${body}</svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  urls.set(name, url);
  return url;
}
