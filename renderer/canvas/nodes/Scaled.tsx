import type { ReactNode } from 'react';

/**
 * Lays its content out in screen px, however small the diagram is drawn. Container queries on it leave out what
 * the box has no room for.
 */
export function Scaled({ className, children }: { className: string; children: ReactNode }) {
  return <div className={`d-scaled ${className}`}>{children}</div>;
}
