import { isRegionName } from './regionText';

/** What a file's path tells of its content. Folder names are conventions of the tools that wrote them. */
export type FilePlace = {
  /** The folder of one account's view: above the Region folder, or the file's own. */
  root: string;
  region: string | undefined;
  /** The name of a folder that stands for an account: twelve digits, or the one below `accounts` or `account-data`. */
  accountFolder: string | undefined;
  /** The file's name without extension; URL-quoted names (`arn%3Aaws...`) as they were meant. */
  name: string;
};

/** CloudMapper's folder of a call that takes a parameter: `elbv2-describe-target-health/<arn>`. */
const callFolder = /^[a-z\d]+-(?:describe|get|list|search)-[a-z-]+$/;
const accountsFolders = new Set(['accounts', 'account-data']);

export function filePlace(path: string): FilePlace {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  const file = parts.pop() ?? '';
  const regionAt = parts.findIndex(isRegionName);
  const callAt = parts.findIndex((part) => callFolder.test(part));
  const end = [regionAt, callAt].filter((index) => index >= 0).sort((a, b) => a - b)[0];
  const root = parts.slice(0, end ?? parts.length);
  return {
    root: root.join('/'),
    region: parts[regionAt],
    accountFolder: accountFolder(root),
    name: unquoted(file.replace(/\.(?:json|jsonl|ndjson|txt)$/i, '')),
  };
}

/** Whether a file found in a folder may be an answer: JSON by its name, or one of a call's folder, which have no extension. */
export function mayBeAnswer(path: string): boolean {
  const parts = path.split(/[/\\]/);
  const file = parts.pop() ?? '';
  if (/\.(?:json|jsonl|ndjson)$/i.test(file)) return true;
  return parts.some((part) => callFolder.test(part)) && !file.startsWith('.');
}

function accountFolder(parts: readonly string[]): string | undefined {
  const numbered = parts.findLast((part) => /^\d{12}$/.test(part));
  if (numbered !== undefined) return numbered;
  const above = parts.findLastIndex((part) => accountsFolders.has(part));
  return above < 0 ? undefined : parts[above + 1];
}

function unquoted(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A percent sign that quotes nothing: then the name was meant as it is.
    if (error instanceof URIError) return name;
    throw error;
  }
}
