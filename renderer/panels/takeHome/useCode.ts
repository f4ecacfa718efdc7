import { useEffect, useState } from 'react';
import type { Code } from '../../../shared/export/code/toCode';
import type { CodeFormat } from '../../../shared/ipc/values';
import { toBase } from '../../../shared/sandbox/history';
import { useApp } from '../../store/useApp';

/** What makes the open sandbox of its base, written in the document's worker; undefined until it is there. */
export function useCode(format: CodeFormat): Code | undefined {
  const document = useApp((state) => state.document);
  const [written, setWritten] = useState<{ format: CodeFormat; code: Code }>();
  useEffect(() => {
    let isOver = false;
    const back = document && toBase(document)?.diff;
    if (document === undefined || back === undefined) return;
    void document.session.writeCode(back, format).then((code) => {
      if (!isOver && code !== undefined) setWritten({ format, code });
    });
    return () => {
      isOver = true;
      document.session.stopCode();
    };
  }, [document, format]);
  return written?.format === format ? written.code : undefined;
}
