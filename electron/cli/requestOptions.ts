import type { Command } from 'commander';
import type { Network } from '../../shared/network/network';
import { err, type Result } from '../../shared/result';
import {
  parseRequest,
  type RequestError,
  type RequestWords,
} from '../../shared/routing/names/parseRequest';
import type { TraceRequest } from '../../shared/routing/request';
import type { CliError } from './command';
import { exitCodes } from './exitCodes';
import { inert } from './inert';

export type RequestOptions = Partial<
  Record<
    'from' | 'to' | 'protocol' | 'port' | 'sourcePort' | 'principal' | 'action' | 'resource',
    string
  >
>;

/** The words of one request, the same for every command that takes one. */
export function withRequestOptions(command: Command): Command {
  return command
    .option('--from <source>', 'an id, name or address, internet, on-premises:<ip>, a VPC or a VGW')
    .option(
      '--to <destination>',
      'an id or name, a service (s3, ecr.api, s3@eu-west-1), a host, an IP',
    )
    .option('--protocol <protocol>', 'tcp, udp, icmp, all, or a number up to 255 (default: tcp)')
    .option('--port <port>', 'the destination port, for icmp the type (default: 443, icmp 8)')
    .option('--source-port <port>', 'the source port (default: 49152)')
    .option('--principal <arn>', 'who asks, for endpoint policies')
    .option('--action <action>', 'what is asked for, such as s3:GetObject')
    .option('--resource <arn>', 'on what');
}

/** The request of a command line; what is missing or misspelt is wrong usage, a name nobody bears is bad input. */
export function requestOf(
  network: Network,
  { from, to, ...words }: RequestOptions,
): Result<TraceRequest, CliError> {
  if (from === undefined || to === undefined)
    return err({ exitCode: exitCodes.usage, message: 'name both --from and --to.' });
  const request = parseRequest(network, { from, to, ...words } satisfies RequestWords);
  return request.ok ? request : err(requestError(request.error));
}

export function requestError(error: RequestError): CliError {
  const usage = error.code === 'bad-protocol' || error.code === 'bad-port';
  return {
    exitCode: usage ? exitCodes.usage : exitCodes.badInput,
    message: [wordingOf(error), ...candidateLines(error)].join('\n'),
  };
}

export function wordingOf(error: RequestError): string {
  const text = inert(error.text);
  switch (error.code) {
    case 'unknown-name':
      return `nothing in the model goes by "${text}", and it is no service, host or address.`;
    case 'ambiguous-name':
      return `"${text}" may mean ${error.candidates.length} resources. Name one by its id:`;
    case 'not-a-source':
      return `"${text}" is a ${error.kind}, and no request starts there.`;
    case 'not-a-destination':
      return `"${text}" is a ${error.kind}, and no request ends there.`;
    case 'bad-protocol':
      return `"${text}" is no protocol: tcp, udp, icmp, all, or a number from 0 to 255.`;
    case 'bad-port':
      return `"${text}" is no port: a number from 0 to 65535, for icmp a type up to 255.`;
    case 'too-long':
      return `--${error.word} has more than ${error.limit} characters.`;
  }
}

function candidateLines(error: RequestError): string[] {
  if (error.code !== 'ambiguous-name') return [];
  return error.candidates.map(({ kind, id, account, region, vpcId }) =>
    inert(`  ${[id, kind, account, region, vpcId].filter((each) => each !== undefined).join(' ')}`),
  );
}
