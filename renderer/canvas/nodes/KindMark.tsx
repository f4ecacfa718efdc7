import { Ban, CircleHelp, Globe, Lock, type LucideIcon } from 'lucide-react';
import type { SubnetKind } from '../../../shared/diagram/diagram';

const marks: Record<SubnetKind, LucideIcon> = {
  public: Globe,
  private: Lock,
  isolated: Ban,
  unknown: CircleHelp,
};

/** Tells the kinds of subnet apart without colour. */
export function KindMark({ kind, size = 16 }: { kind: SubnetKind; size?: number }) {
  const Mark = marks[kind];
  return (
    <span className="d-kind" data-kind={kind} style={{ width: size, height: size }}>
      <Mark size={Math.round(size * 0.62)} strokeWidth={2} aria-hidden="true" />
    </span>
  );
}
