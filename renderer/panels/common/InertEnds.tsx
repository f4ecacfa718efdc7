import { ends } from '../../text/ends';
import { shortened, tooltip } from '../../text/inert';

type Props = {
  text: string;
  /** Said by the tooltip alone. */
  more?: string | undefined;
  className?: string;
  maxLength?: number;
};

/** Like `Inert`, but cut in the middle: names of one model mostly differ at their end. */
export function InertEnds({ text, more, className = '', maxLength = 200 }: Props) {
  const whole = shortened(text, maxLength);
  const [head, tail] = ends(whole);
  return (
    <bdi
      className={`inert-ends ${className}`.trim()}
      title={tooltip(more === undefined ? text : `${text} · ${more}`)}
    >
      <span className="inert" aria-hidden="true">
        {head}
      </span>
      {tail !== '' && <span aria-hidden="true">{tail}</span>}
      <span className="visually-hidden">{whole}</span>
    </bdi>
  );
}
