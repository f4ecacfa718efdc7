import type { LucideIcon } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import type { ComponentPropsWithRef } from 'react';

type Props = ComponentPropsWithRef<'button'> & {
  icon: LucideIcon;
  /** Its name for everybody: tooltip and screen reader. */
  label: string;
  /** Shown in the tooltip, such as `Ctrl K`. */
  keys?: string;
  size?: number;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
};

export function IconButton({
  icon: Glyph,
  label,
  keys,
  size = 16,
  tooltipSide = 'bottom',
  className = '',
  ...rest
}: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" className={`icon-button ${className}`} aria-label={label} {...rest}>
          <Glyph size={size} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" side={tooltipSide} sideOffset={6}>
          {label}
          {keys !== undefined && <kbd className="kbd">{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
