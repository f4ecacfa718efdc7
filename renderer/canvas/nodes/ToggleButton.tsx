import { ChevronDown, ChevronRight } from 'lucide-react';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { canvasText } from '../../text/canvas';
import { useScene } from '../scene';

/** Opens or closes a VPC. Reached with the pointer here and with Space on the node, so it takes no tab stop. */
export function ToggleButton({ node }: { node: NodeOf<'vpc'> }) {
  const toggle = useScene((scene) => scene.toggle);
  const isCard = node.form === 'card';
  const label = isCard ? canvasText.expandVpc : canvasText.collapseVpc;
  const Chevron = isCard ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="d-toggle nopan"
      tabIndex={-1}
      aria-label={`${label}: ${node.title}`}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        toggle(node);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Chevron size={14} aria-hidden="true" />
    </button>
  );
}
