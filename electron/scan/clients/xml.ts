/** An element's content as the SDK takes it: its text, or its children by name; those of one name are a list. */
export type XmlValue = string | XmlChildren;
type XmlChildren = { [name: string]: XmlValue | XmlValue[] };

/** What is being read, how far, and within how many elements. */
type Cursor = { readonly xml: string; at: number; depth: number };

/** EC2 nests a dozen deep. Far more is nothing of its, and each level takes a part of the stack. */
const deepest = 100;

/**
 * Reads a document of elements and text, all that EC2 sends, several times as fast as the SDK, which puts names and
 * texts together character by character: most of a large scan's time.
 *
 * @returns the root's content; undefined for anything else, sound or not: that is the SDK's to read or to refuse
 */
export function parseXml(xml: string): XmlValue | undefined {
  const [opening = '', name] = rootTag.exec(xml) ?? [];
  // The SDK makes one kind of line end of all three; comments, CDATA and DTDs begin with `<!`.
  if (name === undefined || xml.includes('\r') || xml.includes('<!')) return undefined;
  const content = contentOf({ xml, at: opening.length, depth: 0 }, name);
  return typeof content === 'string' ? undefined : content; // there its attributes would count
}

/** Attributes stand at the root alone: its namespace. */
const rootTag = /^(?:<\?xml[^>]*\?>)?\s*<([A-Za-z][\w.-]*)(?:\s+[\w:.-]+="[^"&<>]*")*\s*>/;
const plainName = /^[A-Za-z][\w.-]*$/;
const slash = '/'.charCodeAt(0);
const end = '>'.charCodeAt(0);

/** Begins behind an opening tag and ends behind its closing one. */
function contentOf(cursor: Cursor, name: string): XmlValue | undefined {
  const { xml, at } = cursor;
  let tag = xml.indexOf('<', at);
  if (closes(cursor, name, tag)) return textOf(xml.slice(at, tag));
  const children: XmlChildren = {};
  while (tag !== -1 && isIndent(xml, cursor.at, tag)) {
    if (closes(cursor, name, tag)) return children;
    if (!readChild(cursor, tag, children)) return undefined;
    tag = xml.indexOf('<', cursor.at);
  }
  return undefined;
}

function readChild(cursor: Cursor, tag: number, children: XmlChildren): boolean {
  const { xml } = cursor;
  const tagEnd = xml.indexOf('>', tag);
  const isEmpty = xml.charCodeAt(tagEnd - 1) === slash;
  const name = xml.slice(tag + 1, isEmpty ? tagEnd - 1 : tagEnd);
  if (tagEnd === -1 || !plainName.test(name)) return false;
  if (cursor.depth === deepest) return false;
  cursor.at = tagEnd + 1;
  cursor.depth += 1;
  const value = isEmpty ? '' : contentOf(cursor, name);
  cursor.depth -= 1;
  if (value === undefined) return false;
  const before = Object.hasOwn(children, name) ? children[name] : undefined;
  if (before === undefined) children[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else children[name] = [before, value];
  return true;
}

/** Whether the tag at this place closes the element; the cursor is behind it then. */
function closes(cursor: Cursor, name: string, tag: number): boolean {
  const { xml } = cursor;
  const nameEnd = tag + 2 + name.length;
  if (xml.charCodeAt(tag + 1) !== slash || xml.charCodeAt(nameEnd) !== end) return false;
  if (!xml.startsWith(name, tag + 2)) return false;
  cursor.at = nameEnd + 1;
  return true;
}

function isIndent(xml: string, from: number, to: number): boolean {
  return from === to || isLineOfNothing(xml.slice(from, to));
}

function textOf(raw: string): string {
  const text = raw.includes('&') ? raw.replace(entity, decoded) : raw;
  return isLineOfNothing(text) ? '' : text;
}

function isLineOfNothing(text: string): boolean {
  return text.includes('\n') && text.trim() === '';
}

const entity = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z\d]{0,30}));/g;
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(_: string, hex?: string, decimal?: string, name = ''): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  return named.get(name) ?? '';
}
