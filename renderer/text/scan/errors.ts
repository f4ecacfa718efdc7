import { unreachable } from '../../../shared/result';
import type { ScanError } from '../../../shared/scan/result';

/** Why nothing could be read, and what to do. */
export type ScanErrorWords = { title: string; body: string; advice: string };

export function scanErrorWords(error: ScanError): ScanErrorWords {
  const who = 'profile' in error && error.profile !== undefined ? error.profile : 'The default';
  switch (error.code) {
    case 'no-such-profile':
      return {
        title: `There is no profile ${error.profile}`,
        body: 'It stands in neither of the shared files any more.',
        advice: 'Choose another one, or write it into ~/.aws/config.',
      };
    case 'no-credentials':
      return {
        title: `${who} gave no credentials`,
        body: error.message,
        advice: `Try “aws sts get-caller-identity${profileOption(error.profile)}” in a terminal: what works there works here.`,
      };
    case 'credentials-expired':
      return {
        title: `The credentials of ${who} have run out`,
        body: error.message,
        advice: 'Renew them as you usually do, then scan again.',
      };
    case 'access-denied':
      return {
        title: `AWS refused the credentials of ${who}`,
        body: `${error.errorCode}: ${error.message}`,
        advice: 'Check the keys, and that the account and the partition are the ones you mean.',
      };
    case 'no-region':
      return {
        title: `${who} names no Region`,
        body: 'Neither the profile nor the environment says which Region to read.',
        advice: 'Choose Regions, or all that are on.',
      };
    case 'unreachable':
      return {
        title: 'AWS could not be reached',
        body: `${error.errorCode}: ${error.message}`,
        advice:
          'Check the network, the proxy (HTTPS_PROXY, NO_PROXY), its certificates (AWS_CA_BUNDLE) and the endpoint of the profile.',
      };
    case 'bad-certificates':
      return {
        title: `${error.file} holds no certificates to trust`,
        body: error.message,
        advice: 'Mend AWS_CA_BUNDLE, or the ca_bundle of the profile.',
      };
    case 'cancelled':
      return {
        title: 'Stopped before anything was read',
        body: 'Nothing was opened and nothing replaced.',
        advice: 'Scan again when you are ready.',
      };
    default:
      return unreachable(error);
  }
}

function profileOption(profile: string | undefined): string {
  return profile === undefined ? '' : ` --profile ${profile}`;
}

export function brokeWords(reference: string): ScanErrorWords {
  return {
    title: 'The scan failed inside Routescape',
    body: `This is a defect of Routescape. Its log has the details under ${reference}.`,
    advice: 'Scan again; if it comes back, please report it.',
  };
}

/** How credentials are usually renewed, by how the profile signs in. */
export function renewAdvice(profile: string | undefined): string {
  return `Renew them outside, for instance with “aws sso login${profileOption(profile)}” or a new session token in ~/.aws/credentials. What was read is kept meanwhile.`;
}
