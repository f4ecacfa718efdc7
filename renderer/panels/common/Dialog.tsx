import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../../text/words';

type Props = {
  title: string;
  subtitle?: string;
  /** `alertdialog` for what has to be answered. */
  role?: 'dialog' | 'alertdialog';
  className?: string;
  onClose(): void;
  children: ReactNode;
  footer?: ReactNode;
};

/**
 * A modal dialog: the platform's own `<dialog>`, which keeps focus inside, makes the rest inert, gives focus back
 * and closes on Escape. Library dialogs write a `<style>` into the page, which its content policy forbids.
 */
export function Dialog({
  title,
  subtitle,
  role = 'dialog',
  className = '',
  onClose,
  children,
  footer,
}: Props) {
  const element = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={element}
      role={role}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-header">
        <div className="grow">
          <h2 id={titleId}>{title}</h2>
          {subtitle !== undefined && <p className="muted">{subtitle}</p>}
        </div>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
    </dialog>
  );
}

/** Marks the element that has the focus when a dialog opens. */
export const firstFocus = 'data-first-focus';

/** Shows the element as a modal as long as it is mounted. */
export function useModal() {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The platform would begin with the first button, which closes it again.
    const first = firsts
      .map((each) => dialog?.querySelector<HTMLElement>(each))
      .find((each) => each != null);
    first?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return element;
}

/** Where a dialog begins: at the first of these that it has. One that asks nothing waits for its answer. */
const firsts = [
  `[${firstFocus}], .dialog-body :is(input, textarea):not([type="checkbox"])`,
  '.edit-form input',
  '.dialog-footer :is(.primary, .danger)',
];
