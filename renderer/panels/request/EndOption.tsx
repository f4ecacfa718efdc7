import { Globe, MapPin, Server } from 'lucide-react';
import { Icon } from '../../canvas/Icon';
import type { EndChoice } from '../../store/asking/ends';
import { number } from '../../text/format';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';

/** What a list of ends says of one. */
export function EndOption({ choice }: { choice: EndChoice }) {
  return (
    <>
      <EndIcon choice={choice} size={16} />
      <Inert text={choice.title} maxLength={80} />
      <EndCount choice={choice} />
      <span className="grow" />
      <Inert text={choice.detail} className="faint end-detail" maxLength={80} />
    </>
  );
}

/** Of how many that go the same way. */
export function EndCount({ choice: { count } }: { choice: EndChoice }) {
  return count > 1 && <span className="faint num">×{number(count)}</span>;
}

export function EndIcon({ choice, size }: { choice: EndChoice; size: number }) {
  if (choice.ref !== undefined) return <KindIcon resource={choice.ref} size={size} />;
  if (choice.icon !== undefined) return <Icon name={choice.icon} size={size} />;
  const Line = choice.kind === 'address' ? MapPin : choice.kind === 'internet' ? Globe : Server;
  return <Line className="line-icon" size={size - 2} strokeWidth={1.75} aria-hidden="true" />;
}
