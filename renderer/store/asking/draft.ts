import type { Question } from '../../../shared/model-file/question';
import type { QuestionWords } from '../requestSlice';

/** The fields of the form, as they are typed. */
export type Draft = Record<
  'from' | 'to' | 'protocol' | 'port' | 'sourcePort' | 'principal' | 'action' | 'resource',
  string
>;

export const emptyDraft: Draft = {
  from: '',
  to: '',
  protocol: 'tcp',
  port: '443',
  sourcePort: '',
  principal: '',
  action: '',
  resource: '',
};

export function draftOf(question: Omit<Question, 'id'>): Draft {
  const { from, to, protocol = 'tcp', port, sourcePort, principal, action, resource } = question;
  return {
    from,
    to,
    protocol,
    port: port === undefined ? standardPort(protocol) : String(port),
    sourcePort: sourcePort === undefined ? '' : String(sourcePort),
    principal: principal ?? '',
    action: action ?? '',
    resource: resource ?? '',
  };
}

/** What the form asks; an empty field asks nothing, and a port that is none is left for the answer to tell. */
export function wordsOf(draft: Draft): QuestionWords {
  const { from, to, protocol, port, sourcePort, principal, action, resource } = draft;
  return {
    from: from.trim(),
    to: to.trim(),
    protocol,
    ...(hasPort(protocol) && port.trim() !== '' ? { port: Number(port) } : {}),
    ...(hasSourcePort(protocol) && sourcePort.trim() !== ''
      ? { sourcePort: Number(sourcePort) }
      : {}),
    ...given('principal', principal),
    ...given('action', action),
    ...given('resource', resource),
  };
}

/** Protocols with ports or, for ICMP, types. */
export function hasPort(protocol: string): boolean {
  return protocol === 'tcp' || protocol === 'udp' || protocol === 'icmp';
}

/** ICMP has types, and no end to send from. */
export function hasSourcePort(protocol: string): boolean {
  return protocol === 'tcp' || protocol === 'udp';
}

/** What is asked for where nothing is said: https, or an echo request. */
export function standardPort(protocol: string): string {
  if (!hasPort(protocol)) return '';
  return protocol === 'icmp' ? '8' : '443';
}

function given<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  const trimmed = text.trim();
  return trimmed === '' ? {} : ({ [name]: trimmed } as Record<K, string>);
}
