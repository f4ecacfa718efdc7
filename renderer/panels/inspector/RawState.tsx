import { useMemo } from 'react';
import type { AnyRecord } from '../../../shared/network/network';
import { useServices } from '../../store/servicesContext';
import { inspectorWords } from '../../text/inspector';
import { words } from '../../text/words';
import { ReadOnlyText } from '../common/ReadOnlyText';

/** Everything the model keeps of a record, as it stands in the file. */
export function RawState({ record }: { record: AnyRecord }) {
  const { bridge } = useServices();
  const json = useMemo(() => JSON.stringify(record, null, 2), [record]);
  return (
    <div className="raw">
      <button
        type="button"
        className="button small"
        onClick={() => void bridge.copyText({ text: json })}
      >
        {words.copy}
      </button>
      <ReadOnlyText label={inspectorWords.raw} text={json} />
    </div>
  );
}
