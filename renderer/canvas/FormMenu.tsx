import { DropdownMenu } from 'radix-ui';
import type { NodeOf, VpcForm } from '../../shared/diagram/diagram';
import { MenuChoice } from '../panels/common/Menu';
import { canvasText, vpcForms } from '../text/canvas';

/** A VPC whose form is being chosen, and the button in its header that asked. */
export type FormChoice = { node: NodeOf<'vpc'>; button: HTMLElement };

type Props = { choice: FormChoice; onChoose(form: VpcForm): void; onClose(): void };

/** One menu for the whole canvas: one in each VPC would be hundreds that nobody opens. */
export function FormMenu({ choice: { node, button }, onChoose, onClose }: Props) {
  const { left, top, width, height } = button.getBoundingClientRect();
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="d-form-anchor" style={{ left, top, width, height }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          loop
          aria-label={canvasText.vpcForm(node.title)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Once the VPC has another form its button is another: the canvas knows where the keyboard stands.
            button.closest<HTMLElement>('[role="application"]')?.focus();
          }}
        >
          <MenuChoice value={node.form} choices={vpcForms} onChange={onChoose} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
