import type { ReactNode } from 'react';
import type { DiagramNode, Mark } from '../../../shared/diagram/diagram';
import { nodeName } from '../../text/canvas';
import { elementIdOf, useScene } from '../scene';
import { MarkBadge } from './MarkBadge';

type Props = {
  node: DiagramNode;
  className: string;
  /** What it stands in, where its own name does not tell it from its like elsewhere. */
  within?: string | undefined;
  /** All that is written on it, where that is more than its title. */
  written?: string;
  /** Containers hold buttons of their own, and a button may not hold another. */
  role?: 'group' | 'button';
  /** Where it says more than the node's own mark. */
  mark?: Mark | undefined;
  children?: ReactNode;
};

/** What all nodes share: name, tooltip, selection and the ring of the keyboard. */
export function NodeShell({
  node,
  className,
  within,
  written,
  role = 'button',
  mark = node.mark,
  children,
}: Props) {
  const selected = useScene((scene) => scene.selectedId === node.id);
  const related = useScene((scene) => scene.relatedIds.has(node.id));
  const current = useScene((scene) => scene.currentId === node.id);
  const onPath = useScene((scene) => scene.pathIds?.has(node.id));
  const hops = useScene((scene) => scene.hopsAt.get(node.id));
  const name = nodeName(node, within, written, hops);
  return (
    <div
      id={elementIdOf(node.id)}
      {...{ role, 'aria-label': name }}
      title={name}
      className={`d-node ${className}`}
      data-selected={selected || undefined}
      data-related={related || undefined}
      data-current={current || undefined}
      data-on-path={onPath || undefined}
      data-gap={node.gaps?.length ? true : undefined}
      data-mark={mark}
      data-ghost={node.ghost}
    >
      {children}
      {mark !== undefined && <MarkBadge className="d-mark" mark={mark} />}
    </div>
  );
}
