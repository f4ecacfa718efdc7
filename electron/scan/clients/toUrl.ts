/** Undefined where a text is no address. `URL.canParse` is not in Electron 25's Node. */
export function toUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
