import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/files/decodeText';

const text = '{ "Name": "käse" }';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(text);
  });

  it('reads the UTF-16 that PowerShell writes', () => {
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe(text);
  });

  it('knows that a picture is no text', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xc3, 0x28]))).toBeUndefined();
  });
});
