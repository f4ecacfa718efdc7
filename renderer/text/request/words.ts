import { wouldGoWords } from '../../../shared/path/wouldGo';
import type { Severity } from '../../../shared/routing/trace';
import { number } from '../format';

export const requestWords = {
  bar: 'Request',
  from: 'From',
  to: 'To',
  fromHint: 'Name, id or address',
  toHint: 'Service, host, address or resource',
  protocol: 'Protocol',
  port: 'Port',
  icmpType: 'ICMP type',
  more: 'More',
  protocolNumber: 'Protocol number',
  protocolNumberHint: '0 to 255, such as 47 for GRE',
  sourcePort: 'Source port',
  sourcePortHint: 'any',
  principal: 'Principal',
  principalHint: 'arn:aws:iam::111122223333:role/orders',
  action: 'Action',
  actionHint: 's3:GetObject',
  resource: 'Resource',
  resourceHint: 'arn:aws:s3:::invoices/*',
  policyNote: 'Endpoint policies are judged by these. Without them, what they decide stays open.',
  trace: 'Trace',
  traceRequest: 'Trace a request',
  pick: 'Click both ends on the diagram',
  pickFrom: 'Click where the request starts: a workload, a subnet, an interface. Esc stops.',
  pickTo: 'Now click what it asks for: a service, an endpoint, a resource. Esc stops.',
  cannotStart: 'No request starts there.',
  cannotEnd: 'No request ends there.',
  swap: 'Swap the ends',
  questions: 'Questions',
  noQuestions: 'Nothing asked yet',
  nameQuestion: 'Name this question',
  forgetQuestion: 'Forget this question',
  candidates: 'Which one?',
  clear: 'Leave the request',
  traceFrom: 'Trace from here',
  traceTo: 'Trace to here',

  sides: 'Paths shown',
  both: 'Both',
  with: 'With',
  without: 'Without',
  withEndpoint: 'With endpoint',
  direction: 'Direction',
  forward: 'Forward',
  return: 'Return',

  request: 'Request',
  backToRequest: 'Back to the request',
  comparison: 'With and without the endpoint',
  volume: 'Volume',
  volumeLabel: 'Volume in GB a month',
  sideListed: 'Path listed',
  perMonth: 'a month',
  gbPerMonth: 'GB a month',
  hops: 'Hops',
  findings: 'Findings',
  noFindings: 'Nothing to say against this path.',
  alternatives: 'AWS may choose',
  fix: 'Smallest change:',
  onReturn: 'on the way back',
  wouldGo: wouldGoWords,
  stops: 'Stops here',
  notKnown: 'Not known',
  returnNotJudged: 'The return is not judged: the request has no known destination.',
  noHops: 'It leaves its source nowhere.',

  transport: 'Playback',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepForward: 'Step forward',
  position: 'Position on the path',
  speed: 'Speed',
  space: 'Space',
} as const;

/** `Hop 5 of 6`. */
export function hopOf(index: number, total: number): string {
  return `Hop ${number(index + 1)} of ${number(total)}`;
}

export function speedText(speed: number): string {
  return `${speed}×`;
}

export const severityWords: Record<Severity, string> = {
  blocks: 'Blocks',
  unknown: 'Not known',
  warns: 'Warning',
  info: 'Note',
};
