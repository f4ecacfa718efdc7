import type { PrefixList } from '../../../shared/network/routeTable';
import { inspectorWords } from '../../text/inspector';
import { Inert } from '../common/Inert';
import { DataTable } from './DataTable';

export function PrefixListEntries({ list }: { list: PrefixList }) {
  if (list.entries === undefined)
    return <p className="inspector-note">{inspectorWords.entriesNotRead}</p>;
  return (
    <DataTable
      title={inspectorWords.entries}
      columns={[inspectorWords.cidr, inspectorWords.description]}
      empty={inspectorWords.noEntries}
      rows={list.entries.map(({ cidr, description }, index) => ({
        key: `${cidr} ${index}`,
        cells: [
          <Inert key="cidr" text={cidr} mono />,
          <Inert key="description" text={description ?? ''} />,
        ],
      }))}
    />
  );
}
