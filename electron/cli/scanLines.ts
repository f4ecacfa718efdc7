import type { Network } from '../../shared/network/network';
import type { ScanEvent, ScanGap } from '../../shared/scan/events';
import type { ScanError, ScanSummary } from '../../shared/scan/result';
import type { CliError } from './command';
import { type ExitCode, exitCodes } from './exitCodes';
import { inert } from './inert';

/** What is worth a line while a scan runs; undefined for what a terminal would drown in. */
export function progressLine(event: ScanEvent): string | undefined {
  const line = words(event);
  return line === undefined ? undefined : inert(line, 600);
}

function words(event: ScanEvent): string | undefined {
  switch (event.kind) {
    case 'signing-in':
      return `${event.profile ?? 'default credentials'}: signing in`;
    case 'signed-in':
      return `${who(event)}: reading ${event.regions.join(', ') || 'no Region'}`;
    case 'region-ended':
      return `${who(event)} ${event.region}: ${event.stopped ? 'stopped' : 'read'}${event.gaps > 0 ? `, ${count(event.gaps, 'gap')}` : ''}`;
    case 'gap':
      return `  ${gapLine(event.gap)}`;
    case 'paused':
      return `${event.profile ?? 'default credentials'}: the credentials have expired (${event.errorCode}); what was read is kept`;
    case 'resumed':
      return `${event.profile ?? 'default credentials'}: going on`;
    default:
      return undefined;
  }
}

function who({ profile, account }: { profile?: string; account?: string }): string {
  return [profile, account].filter((part) => part !== undefined).join(' ') || 'default credentials';
}

function gapLine({ account, region, call, resourceId, status, ...gap }: ScanGap): string {
  const subject = [account, region, call, resourceId]
    .filter((part) => part !== undefined)
    .join(' ');
  const mend = gap.iamAction === undefined ? '' : ` Allow ${gap.iamAction}.`;
  return `${subject}: ${status} (${gap.errorCode}: ${gap.message})${mend}`;
}

export function summaryLines(summary: ScanSummary): string[] {
  const { resources, accounts, regions, requests, durationMs, gaps, leftOut } = summary;
  return [
    `${summary.outcome === 'cancelled' ? 'Cancelled: ' : ''}${count(resources, 'resource')} in ${count(accounts, 'account')} and ${count(regions, 'Region')}, ${count(requests, 'request')} in ${(durationMs / 1000).toFixed(1)} s, ${count(gaps.length, 'gap')}.`,
    ...leftOut.map(
      ({ region, reason }) =>
        `${region}: left out, ${reason === 'not-opted-in' ? 'the account has not opted in to it' : "the account's partition has no such Region"}.`,
    ),
    ...summary.failedProfiles.map(({ error }) => scanError(error).message),
  ].map((line) => inert(line, 600));
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** A model with gaps is a model. Only a profile that brought nothing, or a scan that did, is a failure. */
export function exitCodeOf(
  { gaps, failedProfiles, outcome }: ScanSummary,
  network: Network,
): { code: ExitCode; nothingRead: boolean } {
  const nothingRead = !network.coverage.some(
    ({ call, status }) =>
      call !== 'DescribeRegions' && (status === 'complete' || status === 'partial'),
  );
  if (outcome === 'cancelled') return { code: exitCodes.interrupted, nothingRead };
  if (nothingRead) {
    const denied = gaps.some(({ status }) => status === 'denied');
    return { code: denied ? exitCodes.noPermission : exitCodes.awsUnavailable, nothingRead };
  }
  const [failed] = failedProfiles;
  return { code: failed ? scanError(failed.error).exitCode : exitCodes.done, nothingRead };
}

export function scanError(error: ScanError): CliError {
  return { exitCode: exitCodeOfError(error), message: inert(wording(error), 1000) };
}

function exitCodeOfError({ code }: ScanError): ExitCode {
  switch (code) {
    case 'no-such-profile':
    case 'no-region':
      return exitCodes.usage;
    case 'bad-certificates':
      return exitCodes.badInput;
    case 'no-credentials':
    case 'credentials-expired':
    case 'access-denied':
      return exitCodes.noPermission;
    case 'unreachable':
      return exitCodes.awsUnavailable;
    case 'cancelled':
      return exitCodes.interrupted;
  }
}

function wording(error: ScanError): string {
  const profile = 'profile' in error && error.profile !== undefined ? `${error.profile}: ` : '';
  switch (error.code) {
    case 'no-such-profile':
      return `${profile}no profile of that name in ~/.aws/config or ~/.aws/credentials.`;
    case 'no-region':
      return `${profile}no Region is configured. Name one with --region, or take --all-regions.`;
    case 'no-credentials':
      return `${profile}no credentials: ${error.message}`;
    case 'credentials-expired':
      return `${profile}the credentials have expired: ${error.message}`;
    case 'access-denied':
      return `${profile}AWS refused the credentials (${error.errorCode}): ${error.message}`;
    case 'unreachable':
      return `${profile}AWS could not be reached (${error.errorCode}): ${error.message}`;
    case 'bad-certificates':
      return `${error.file}: no certificates to trust in it: ${error.message}`;
    case 'cancelled':
      return 'cancelled before anything was read.';
  }
}
