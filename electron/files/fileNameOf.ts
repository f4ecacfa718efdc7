import { hiddenCharacters } from '../../shared/visible';

/** Separators of every system, what Windows allows in no name, and what a dialog would not show. */
const unfit = new RegExp(`[/\\\\:*?"<>|${hiddenCharacters}]`, 'gu');
/** File systems take 255 bytes; what a save puts behind a name for a while needs some of them. */
const mostBytes = 200;

/**
 * A name for a dialog to suggest, out of text from a model or the page: a name and never a path, in no hidden place, the
 * same on every system.
 */
export function fileNameOf(text: string): string {
  const name = text
    .replaceAll(unfit, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  // Devices of Windows, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  const short = Buffer.from(stem)
    .subarray(0, mostBytes)
    .toString()
    .replace(/\uFFFD+$/, '');
  return `${reserved ? '_' : ''}${short || 'Untitled'}${ending.slice(0, 20)}`;
}
