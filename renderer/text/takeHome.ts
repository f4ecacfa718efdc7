import type { Code } from '../../shared/export/code/toCode';
import type { CodeFormat } from '../../shared/ipc/values';
import { number } from './format';

export const takeHomeWords = {
  title: 'Take it home',
  subtitle: 'What the sandbox changes on top of its base, as code.',
  button: 'Take home…',
  nothing: 'Nothing was changed: there is no code to take home',
  language: 'Language',
  part: 'Account and Region',
  writing: 'Writing the code',
  leftOut: 'Not in the code',
  applied: 'Routescape applies nothing: read it, then run it yourself.',
  toRemoval: 'Show the first removal',
  copy: 'Copy',
  copied: 'Copied to the clipboard',
  save: 'Save…',
} as const;

export const codeFormatNames: Readonly<Record<CodeFormat, string>> = {
  terraform: 'Terraform',
  cloudformation: 'CloudFormation',
  'aws-cli': 'AWS CLI script',
};

/** A script can do whatever AWS can; the other two say in comments what is left to do by hand. */
export function allThereText(format: CodeFormat): string {
  if (format === 'aws-cli') return 'Every change is in it.';
  return `Every change is in it. What ${codeFormatNames[format]} has no words for stands in comments, as commands.`;
}

const endings: Readonly<Record<CodeFormat, string>> = {
  terraform: 'tf',
  cloudformation: 'yaml',
  'aws-cli': 'sh',
};

/** `shop.111122223333-eu-west-1.yaml`; @param part which of several files, else empty */
export function codeFileName(title: string, part: string, format: CodeFormat): string {
  const end = `${part === '' ? '' : `.${part}`}.${endings[format]}`;
  return `${title.slice(0, 200 - end.length)}${end}`;
}

export function createText({ create }: Code['counts']): string {
  return `${number(create)} to create`;
}

export function changeText({ change }: Code['counts']): string {
  return `${number(change)} to change`;
}

export function removeText({ remove }: Code['counts']): string {
  return `${number(remove)} to remove`;
}

export function unseenText(count: number): string {
  return `${number(count)} more characters are not shown. Copy and Save have everything.`;
}
