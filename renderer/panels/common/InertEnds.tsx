import { ends } from '../../text/ends';
import { shortened, tooltip } from '../../text/inert';

type Props = { text: string; className?: string; maxLength?: number };

/** Like `Inert`, but cut in the middle: names of one model mostly differ at their end. */
export function InertEnds({ text, className = '', maxLength = 200 }: Props) {
  const [head, tail] = ends(shortened(text, maxLength));
  return (
    <bdi className={`inert-ends ${className}`.trim()} title={tooltip(text)}>
      <span className="inert">{head}</span>
      {tail !== '' && <span>{tail}</span>}
    </bdi>
  );
}
