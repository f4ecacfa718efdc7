import { shortened, tooltip } from '../../text/inert';

type Props = { text: string; mono?: boolean; className?: string; maxLength?: number };

/**
 * Text out of a file. It is shown as text and nothing else, isolated from the reading direction around it, with
 * its invisible characters made visible and its whole length in the tooltip.
 */
export function Inert({ text, mono = false, className = '', maxLength = 200 }: Props) {
  return (
    <bdi className={`inert ${mono ? 'mono' : ''} ${className}`.trim()} title={tooltip(text)}>
      {shortened(text, maxLength)}
    </bdi>
  );
}
