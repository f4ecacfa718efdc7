import type { IpcError } from '../../shared/ipc/errors';
import { unreachable } from '../../shared/result';
import { bytes, counted, number } from './format';

/** What a dialog says: what failed, why, and what to do now. */
export type ErrorWords = {
  title: string;
  body: string;
  advice: string;
  details?: string[];
  /** What can be done at once, the safest first. */
  choices?: readonly SaveChoice[];
};

/** `overwrite` and `rewrite`: where it was, whatever is there now; `open-again`: take what is there instead. */
export type SaveChoice = 'save-as' | 'try-again' | 'overwrite' | 'rewrite' | 'open-again';

type During = 'open' | 'save' | 'export' | 'start' | 'scan';

/** Nothing that was open is lost by a failed open, and people should not have to wonder. */
const untouched = 'What was open before is untouched.';

export function errorWords(during: During, error: IpcError): ErrorWords {
  switch (error.code) {
    case 'foreign-sender':
      return {
        title: `${verb[during]} was refused`,
        body: `A page that is not Routescape's own asked for “${error.method}”.`,
        advice: 'Close Routescape and start it again. If this comes back, please report it.',
      };
    case 'bad-request':
      return {
        title: `${verb[during]} failed inside Routescape`,
        body: `The window sent “${error.method}” in a form that is not valid: ${error.issue}`,
        advice: 'This is a defect of Routescape. Please report it with this text.',
      };
    case 'no-such-document':
      return {
        title: 'This document is no longer open',
        body: 'It was closed before the request was done.',
        advice: 'Open the file again.',
      };
    case 'file-not-found':
      if (during === 'save')
        return {
          title: `The folder of ${error.file} was not found`,
          body: 'It was moved, renamed or deleted, or its drive is not connected. Your changes are still open and not saved.',
          advice: 'Save in another place, or connect the drive and try again.',
          choices: ['save-as', 'try-again'],
        };
      return {
        title: `${error.file} was not found`,
        body: 'The file was moved, renamed or deleted, or its drive is not connected.',
        advice: 'Look for it in its new place with File > Open.',
      };
    case 'file-not-permitted':
      return error.action === 'read'
        ? {
            title: `${error.file} may not be read`,
            body: 'The system denied reading it.',
            advice: 'Give yourself read permission to the file, or open a copy of it.',
          }
        : {
            title: `${error.file} may not be written`,
            body: 'The system denied writing it: the file or its folder is read-only. Your changes are still open and not saved.',
            advice:
              'Save under another name or in another folder, or make it writable and try again.',
            choices: ['save-as', 'try-again'],
          };
    case 'file-too-large':
      return {
        title: `${error.file} is too large`,
        body: `It has ${bytes(error.bytes)}; Routescape reads files of up to ${bytes(error.limitBytes)}.`,
        advice: 'Split it by Region or by kind of resource, and import the parts together.',
      };
    case 'file-changed':
      return {
        title: `${error.file} was changed by another program`,
        body: 'It is not the file that was opened any more. Your changes are still open and not saved.',
        advice:
          'Save under another name and compare the two; or overwrite it, and what the other program wrote is lost; or open the file as it is now, and your changes are lost.',
        choices: ['save-as', 'overwrite', 'open-again'],
      };
    case 'file-removed':
      return {
        title: `${error.file} is not there any more`,
        body: 'It was moved, renamed or deleted since it was opened. Your changes are still open and not saved.',
        advice: 'Save in another place, or write it again where it was.',
        choices: ['save-as', 'rewrite'],
      };
    case 'disk-full':
      return {
        title: `There is no room to write ${error.file}`,
        body: 'The disk is full. The file on disk is as it was; your changes are still open.',
        advice: 'Make room and try again, or save to another disk.',
        choices: ['save-as', 'try-again'],
      };
    case 'file-failed':
      return {
        title: `${error.file} could not be ${error.action === 'read' ? 'read' : 'written'}`,
        body: `The system said: ${error.reason}`,
        advice: during === 'save' ? 'Save in another place, or try again.' : untouched,
        ...(during === 'save' && { choices: ['save-as', 'try-again'] }),
      };
    case 'not-json':
      return {
        title: `${error.file} is not valid JSON`,
        body: error.reason,
        advice: `Export it again from its source, without editing by hand. ${untouched}`,
      };
    case 'not-a-model':
      return {
        title: `${error.file} is not a Routescape model`,
        body: error.place === undefined ? error.reason : `At ${error.place}: ${error.reason}`,
        advice: `If it is output of the AWS CLI, use File > Import instead. ${untouched}`,
      };
    case 'file-too-new':
      return {
        title: `${error.file} is from a newer Routescape`,
        body: `It has format version ${number(error.version)}; this Routescape reads up to version ${number(error.newest)}.`,
        advice: 'Update Routescape, then open the file again. The file was not changed.',
      };
    case 'nothing-to-import':
      return {
        title: 'Nothing here is output of an AWS describe call',
        body: `${counted(error.files, 'file')} read, none with a list that Routescape knows.`,
        advice: `Import JSON as “aws ec2 describe-vpcs” and its like print it. ${untouched}`,
        details: error.skipped.map(({ file, reason }) => `${file}: ${reason}`),
      };
    case 'scan-under-way':
      return {
        title: 'A scan is under way',
        body: 'Routescape reads one scan at a time.',
        advice: 'Wait until it ends, or stop it and keep what was read.',
      };
    case 'no-such-scan':
      return {
        title: 'This scan is over',
        body: 'What it read was dropped, or taken over already.',
        advice: 'Scan again.',
      };
    case 'picture-too-large':
      return {
        title: 'The picture is too large for a PNG',
        body: `It would have ${number(error.width)} by ${number(error.height)} pixels; ${number(error.limit / 1e6)} million fit.`,
        advice: 'Choose a smaller scale or a part of the diagram, or export it as SVG or PDF.',
      };
    case 'picture-failed':
      return {
        title: 'The picture could not be drawn',
        body: `The diagram's SVG could not be turned into this format: ${error.reason}.`,
        advice: 'Export it as SVG, which needs no conversion.',
      };
    case 'internal':
      return {
        title: `${verb[during]} failed inside Routescape`,
        body: `This is a defect of Routescape. Its log has the details under ${error.reference}.`,
        advice: during === 'save' ? 'Try again, or save under another name.' : untouched,
      };
    default:
      return unreachable(error);
  }
}

const verb: Record<During, string> = {
  open: 'Opening',
  save: 'Saving',
  export: 'Exporting',
  start: 'Starting',
  scan: 'Scanning',
};
