import type { Question } from '../../../shared/model-file/question';

/** `orders → S3`, and what is not usual: `orders → ledger, UDP 53`. */
export function questionText(
  { protocol = 'tcp', port, action }: Pick<Question, 'protocol' | 'port' | 'action'>,
  from: string,
  to: string,
): string {
  const isUsual = protocol === 'tcp' && (port === undefined || port === 443);
  const traffic = isUsual ? [] : [`${protocol.toUpperCase()} ${port ?? ''}`.trim()];
  return [`${from} → ${to}`, ...traffic, ...(action === undefined ? [] : [action])].join(', ');
}
