/**
 * The text of a file, or undefined where it is none. PowerShell's `>` writes UTF-16 with a byte order mark, so
 * `aws ec2 describe-vpcs > vpcs.json` on Windows is no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    // TextDecoder leaves out the byte order mark of its own encoding.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
