/** Sections and their settings, as `~/.aws/config` and `~/.aws/credentials` hold them. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A nested setting (`ec2 =` with indented lines below) is named with what it stands under: `ec2.endpoint_url`. */
export function parseIni(text: string): Sections {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let parent = '';
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const header = /^\[\s*(.*?)\s*\]/.exec(line)?.[1];
    if (header !== undefined) {
      const name = header.replaceAll(/["']/g, '').replaceAll(/\s+/g, ' ');
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
      parent = '';
      continue;
    }
    const [, indent, key, value = ''] =
      /^(\s*)([^\s=][^=]*?)\s*=\s*(.*?)(?:\s+[#;].*)?\s*$/.exec(line) ?? [];
    if (key === undefined) continue;
    const name = key.toLowerCase();
    if (indent === '') {
      section?.set(name, value);
      parent = value === '' ? name : '';
    } else if (parent !== '') section?.set(`${parent}.${name}`, value);
  }
  return sections;
}
