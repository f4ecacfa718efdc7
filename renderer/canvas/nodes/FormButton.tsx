import { ChevronDown } from 'lucide-react';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { canvasText } from '../../text/canvas';
import { useScene } from '../scene';

/** Opens the menu of a VPC's forms. A tab stop only while the keyboard stands on the VPC: there may be hundreds. */
export function FormButton({ node }: { node: NodeOf<'vpc'> }) {
  const chooseForm = useScene((scene) => scene.chooseForm);
  const isOpen = useScene((scene) => scene.choosingId === node.id);
  const isNear = useScene(
    ({ currentId, selectedId }) => currentId === node.id || selectedId === node.id,
  );
  const label = canvasText.vpcForm(node.title);
  return (
    <button
      type="button"
      className="d-form nopan"
      tabIndex={isNear ? 0 : -1}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        chooseForm(node, event.currentTarget);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
}
