import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useAppStore } from '../../../store/useApp';
import { questionFor } from '../../../text/scan/questions';
import { Inert } from '../../common/Inert';

type Props = {
  icon: LucideIcon;
  title: string;
  profile: string | undefined;
  children: ReactNode;
};

/** A question of a scan. It takes the focus, since the scan waits for it, and says itself to a screen reader. */
export function QuestionCard({ icon: Glyph, title, profile, children }: Props) {
  const store = useAppStore();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const text = questionFor(title, profile);
  useEffect(() => {
    store.getState().announce(text);
    card.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [store, text]);
  return (
    <section ref={card} className="scan-question" aria-labelledby={titleId}>
      <Glyph size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className="grow">
        <h3 id={titleId}>
          <Inert text={text} className="wraps" />
        </h3>
        {children}
      </div>
    </section>
  );
}
