import { join, normalize, sep } from 'node:path';

/**
 * The file that a URL's path names in the folder of the page.
 *
 * @returns undefined for a path that leads out of the folder, however it is spelled
 */
export function fileFor(folder: string, pathname: string): string | undefined {
  const path = decode(pathname === '/' ? '/index.html' : pathname);
  if (path === undefined || /[\\\0:]/.test(path)) return undefined;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // not an encoding at all: nobody's file
  }
}
