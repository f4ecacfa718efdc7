import { ClipboardCopy, Info } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useId, useRef, useState } from 'react';
import type { Code, CodeFile } from '../../../shared/export/code/toCode';
import { CodeFormat } from '../../../shared/ipc/values';
import { useApp, useAppStore } from '../../store/useApp';
import {
  changeText,
  codeFormatNames,
  createText,
  removeText,
  takeHomeWords,
} from '../../text/takeHome';
import { Dialog, firstFocus } from '../common/Dialog';
import { useLate } from '../common/useLate';
import { CodeView, mostShown } from './CodeView';
import { LeftOut } from './LeftOut';
import { useCode } from './useCode';

/** The difference between the base and the sandbox, in the language of whoever will apply it. */
export function TakeHomeDialog() {
  const store = useAppStore();
  const format = useApp((state) => state.codeFormat);
  const code = useCode(format);
  const [part, setPart] = useState('');
  const file = code?.files.find((each) => each.part === part) ?? code?.files[0];
  const late = useLate(code === undefined);
  const view = useRef<HTMLDivElement>(null);
  const { showDialog, chooseCodeFormat } = store.getState();
  return (
    <Dialog
      title={takeHomeWords.title}
      subtitle={takeHomeWords.subtitle}
      className="take-home"
      onClose={() => showDialog(undefined)}
      footer={<Footer file={file} />}
    >
      <Tabs.Root
        className="tabs"
        value={format}
        onValueChange={(value) => chooseCodeFormat(CodeFormat.parse(value))}
      >
        <div className="take-home-bar">
          <Tabs.List className="tab-list" aria-label={takeHomeWords.language}>
            {CodeFormat.options.map((each) => (
              <Tabs.Trigger
                key={each}
                className="tab"
                value={each}
                {...(each === format && { [firstFocus]: true })}
              >
                {codeFormatNames[each]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {code !== undefined && (
            <Counts
              counts={code.counts}
              onRemoval={() =>
                view.current?.querySelector('.removes')?.scrollIntoView({ block: 'start' })
              }
            />
          )}
        </div>
        {code === undefined || file === undefined ? (
          <Writing shown={late} />
        ) : (
          <>
            {code.files.length > 1 && (
              <Parts files={code.files} part={file.part} onChoose={setPart} />
            )}
            <CodeView key={file.part} ref={view} format={format} text={file.text} />
            <LeftOut
              format={format}
              notes={code.notes}
              unseen={Math.max(0, file.text.length - mostShown)}
            />
          </>
        )}
      </Tabs.Root>
    </Dialog>
  );
}

function Counts({ counts, onRemoval }: { counts: Code['counts']; onRemoval(): void }) {
  return (
    <p className="take-home-counts">
      <span className="chip">{createText(counts)}</span>
      <span className="chip">{changeText(counts)}</span>
      {counts.remove === 0 ? (
        <span className="chip">{removeText(counts)}</span>
      ) : (
        <button
          type="button"
          className="chip danger"
          title={takeHomeWords.toRemoval}
          onClick={onRemoval}
        >
          {removeText(counts)}
        </button>
      )}
    </p>
  );
}

type PartsProps = { files: readonly CodeFile[]; part: string; onChoose(part: string): void };

/** A stack stands in one account and Region: each has a template of its own. */
function Parts({ files, part, onChoose }: PartsProps) {
  const id = useId();
  return (
    <div className="take-home-parts">
      <label htmlFor={id}>{takeHomeWords.part}</label>
      <select id={id} value={part} onChange={(event) => onChoose(event.target.value)}>
        {files.map((file) => (
          <option key={file.part} value={file.part}>
            {file.part}
          </option>
        ))}
      </select>
    </div>
  );
}

function Writing({ shown }: { shown: boolean }) {
  return (
    <div className="take-home-writing" role="status" aria-busy="true">
      {shown && (
        <>
          <progress className="bar" aria-label={takeHomeWords.writing} />
          {takeHomeWords.writing}
        </>
      )}
    </div>
  );
}

function Footer({ file }: { file: CodeFile | undefined }) {
  const store = useAppStore();
  const [copied, setCopied] = useState<CodeFile>();
  const { copyCode, saveCode } = store.getState();
  return (
    <>
      <p className="check-note grow">
        <Info size={14} strokeWidth={1.75} aria-hidden="true" />
        {takeHomeWords.applied}
      </p>
      <button
        type="button"
        className="button"
        disabled={file === undefined}
        onClick={() => {
          if (file === undefined) return;
          setCopied(file);
          void copyCode(file);
        }}
      >
        <ClipboardCopy size={14} strokeWidth={1.75} aria-hidden="true" />
        {copied !== undefined && copied === file ? takeHomeWords.copied : takeHomeWords.copy}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={file === undefined}
        onClick={() => file && void saveCode(file)}
      >
        {takeHomeWords.save}
      </button>
    </>
  );
}
