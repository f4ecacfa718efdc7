import { Check, FileKey2 } from 'lucide-react';
import { useState } from 'react';
import { iamPolicyText } from '../../../shared/scan/policy';
import { useServices } from '../../store/servicesContext';
import { useAppStore } from '../../store/useApp';
import { scanWords } from '../../text/scan/words';
import { words } from '../../text/words';

export function CopyPolicy() {
  const store = useAppStore();
  const { bridge } = useServices();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    const reply = await bridge.copyText({ text: iamPolicyText() });
    if (!reply.ok) return store.getState().fail({ during: 'export', error: reply.error });
    setCopied(true);
    store.getState().announce(words.copied);
  }

  const Glyph = copied ? Check : FileKey2;
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <Glyph size={14} strokeWidth={1.75} aria-hidden="true" />
      {copied ? words.copied : scanWords.copyPolicy}
    </button>
  );
}
