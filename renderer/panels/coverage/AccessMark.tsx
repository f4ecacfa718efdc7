import type { Access } from '../../../shared/compare/coverageMatrix';
import { accessFaces } from '../../text/coverageMatrix';

/** A letter in a shape: nobody has to tell the ways apart by colour. */
export function AccessMark({ access }: { access: Access }) {
  const { letter } = accessFaces[access];
  return (
    <svg
      className={`access-mark ${access}`}
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
    >
      <Shape access={access} />
      <text y={access === 'internet-gateway' ? 4.4 : 3.2}>{letter}</text>
    </svg>
  );
}

function Shape({ access }: { access: Access }) {
  switch (access) {
    case 'private-endpoint':
      return <circle r="6.5" />;
    case 'nat-gateway':
      return <path d="M0 -8L8 0L0 8L-8 0Z" />;
    case 'internet-gateway':
      return <path d="M0 -8L7.800 6H-7.800Z" />;
    case 'other':
      return <rect x="-7" y="-5" width="14" height="10" rx="5" />;
    case 'blocked':
      return <rect x="-6.500" y="-6.500" width="13" height="13" rx="2" />;
    case 'unknown':
      return <circle className="open" r="6" />;
  }
}
