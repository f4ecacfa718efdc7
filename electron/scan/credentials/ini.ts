/** Sections and their settings, as `~/.aws/config` and `~/.aws/credentials` hold them. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Nested settings (`s3 =` with indented lines below) are passed over: none of them is ours. */
export function parseIni(text: string): Sections {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const header = /^\[\s*(.*?)\s*\]/.exec(line)?.[1];
    if (header !== undefined) {
      const name = header.replaceAll(/["']/g, '').replaceAll(/\s+/g, ' ');
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
      continue;
    }
    const setting = /^([^\s=][^=]*?)\s*=\s*(.*?)(?:\s+[#;].*)?\s*$/.exec(line);
    if (setting?.[1] !== undefined) section?.set(setting[1].toLowerCase(), setting[2] ?? '');
  }
  return sections;
}
