import { Tabs } from 'radix-ui';
import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { CodeFormat } from '../../../shared/ipc/values';
import { codeBlocks } from '../../store/takeHome/codeBlocks';
import { visible } from '../../text/inert';
import { keyed } from '../common/keyed';

type Props = { format: CodeFormat; text: string; ref: Ref<HTMLDivElement> };

/** More holds up the window while it is laid out, and nobody reads it here. */
export const mostShown = 200_000;

/** The panel of a language's tab: code to read, scroll and select, by keyboard too. What removes something is marked. */
export function CodeView({ format, text, ref }: Props) {
  const blocks = useMemo(() => codeBlocks(visible(text.slice(0, mostShown))), [text]);
  return (
    <Tabs.Content ref={ref} className="take-home-code" value={format} onKeyDown={selectAll}>
      <pre className="mono">
        {keyed(blocks, ({ text: block }) => block.slice(0, 80)).map(({ key, item }) => (
          <code key={key} className={item.removes ? 'removes' : undefined}>
            {`${item.text}\n`}
          </code>
        ))}
      </pre>
    </Tabs.Content>
  );
}

/** The code alone, as in a text field; the platform would take the whole window. */
function selectAll(event: KeyboardEvent<HTMLDivElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return;
  event.preventDefault();
  getSelection()?.selectAllChildren(event.currentTarget);
}
