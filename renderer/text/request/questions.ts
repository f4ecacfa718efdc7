import type { Question } from '../../../shared/model-file/question';
import { protocolText } from './protocols';

/** `orders → S3`, and what is not usual: `orders → ledger, UDP 53`. */
export function questionText(
  {
    protocol = 'tcp',
    port,
    sourcePort,
    action,
  }: Pick<Question, 'protocol' | 'port' | 'sourcePort' | 'action'>,
  from: string,
  to: string,
): string {
  const isUsual = protocol === 'tcp' && (port === undefined || port === 443);
  const traffic = isUsual ? [] : [`${protocolText(protocol)} ${port ?? ''}`.trim()];
  const source = sourcePort === undefined ? [] : [`from port ${sourcePort}`];
  return [`${from} → ${to}`, ...traffic, ...source, ...(action === undefined ? [] : [action])].join(
    ', ',
  );
}
