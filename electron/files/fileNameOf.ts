import { hiddenCharacters } from '../../shared/visible';

/** Separators of every system, what Windows allows in no name, and what a dialog would not show. */
const unfit = new RegExp(`[/\\\\:*?"<>|${hiddenCharacters}]`, 'gu');
/** File systems take 255 bytes; what a save puts behind a name for a while needs some of them. */
const mostBytes = 200;
const mostOfEnding = 20;

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
  const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i.test(stem);
  return `${reserved ? '_' : ''}${cut(stem, mostBytes) || 'Untitled'}${cut(ending, mostOfEnding)}`;
}

/** As many whole characters as fit. */
function cut(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD+$/, '');
}
