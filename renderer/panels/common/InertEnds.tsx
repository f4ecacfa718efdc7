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
  const [head, tail] = ends(shortened(text, maxLength));
  return (
    <bdi
      className={`inert-ends ${className}`.trim()}
      title={tooltip(more === undefined ? text : `${text} · ${more}`)}
    >
      <span className="inert">{head}</span>
      {tail !== '' && <span>{tail}</span>}
    </bdi>
  );
}
