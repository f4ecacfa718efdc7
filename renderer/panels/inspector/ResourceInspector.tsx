import { Copy } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useMemo } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { AnyRecord, Network } from '../../../shared/network/network';
import { idOf, recordOf, titleOf } from '../../store/resources/resource';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { number } from '../../text/format';
import { inspectorWords, kindText } from '../../text/inspector';
import { propertiesOf } from '../../text/properties/properties';
import { words } from '../../text/words';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';
import { ComparedNote, useChange } from '../comparing/ComparedNote';
import { ChangeMenu } from '../editing/ChangeMenu';
import { TraceMenu } from '../request/TraceMenu';
import { RescanVpc } from '../scan/RescanButton';
import { InspectorHeader } from './InspectorHeader';
import { PropertyList } from './PropertyList';
import { RawState } from './RawState';
import { References } from './References';
import { ResourceGaps } from './ResourceGaps';
import { RuleTables, rulesTabOf } from './RuleTables';
import { TagList } from './TagList';

export function ResourceInspector({ resource }: { resource: ResourceRef }) {
  const network = useApp((state) => state.document?.network);
  const record = network && recordOf(network, resource);
  const compared = useChange(resource);
  if (network === undefined || record === undefined)
    return compared === undefined ? (
      <>
        <InspectorHeader>
          <h2 className="grow">{kindText(resource.collection)}</h2>
        </InspectorHeader>
        <p className="inspector-note">{inspectorWords.gone}</p>
      </>
    ) : (
      <>
        <InspectorHeader>
          <KindIcon resource={resource} size={18} />
          <h2 className="grow">
            <Inert text={compared.name ?? compared.id} />
          </h2>
        </InspectorHeader>
        <div className="identity">
          <span>{kindText(resource.collection)}</span>
          <Inert text={compared.id} mono className="grow" />
          <CopyId id={compared.id} />
        </div>
        <div className="inspector-scroll">
          <ComparedNote resource={resource} />
        </div>
      </>
    );
  return <RecordInspector title={titleOf(network, resource)} {...{ network, resource, record }} />;
}

type Props = { network: Network; resource: ResourceRef; record: AnyRecord; title: string };

function RecordInspector({ network, resource, record, title }: Props) {
  const id = idOf(record, resource.key);
  const references = useApp((state) => state.index)?.referencesTo(resource);
  const properties = useMemo(
    () => propertiesOf(network, resource.collection, record),
    [network, resource.collection, record],
  );
  const rules = rulesTabOf(resource.collection, record);
  return (
    <>
      <InspectorHeader>
        <KindIcon resource={resource} size={18} />
        <h2 className="grow">
          <Inert text={title} />
        </h2>
        <State record={record} />
      </InspectorHeader>
      <div className="identity">
        <span>{kindText(resource.collection)}</span>
        <Inert text={id} mono className="grow" />
        <CopyId id={id} />
        <RescanVpc resource={resource} />
        <TraceMenu resource={resource} />
        <ChangeMenu resource={resource} />
      </div>
      <Tabs.Root className="tabs" defaultValue="properties">
        <Tabs.List className="tab-list" aria-label={words.inspector}>
          <Tabs.Trigger className="tab" value="properties">
            {inspectorWords.properties}
          </Tabs.Trigger>
          {rules !== undefined && (
            <Tabs.Trigger className="tab" value="rules">
              {rules.title} <span className="tab-count">{number(rules.count)}</span>
            </Tabs.Trigger>
          )}
          <Tabs.Trigger className="tab" value="references">
            {inspectorWords.references}{' '}
            <span className="tab-count">{references && number(references.length)}</span>
          </Tabs.Trigger>
          <Tabs.Trigger className="tab" value="raw">
            {inspectorWords.raw}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className="tab-content" value="properties">
          <ComparedNote resource={resource} />
          <ResourceGaps record={record} collection={resource.collection} />
          <PropertyList properties={properties} />
          {'tags' in record && <TagList tags={record.tags} />}
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="rules">
          <RuleTables resource={resource} record={record} />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="references">
          <References references={references} />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="raw">
          <RawState record={record} />
        </Tabs.Content>
      </Tabs.Root>
    </>
  );
}

function State({ record }: { record: AnyRecord }) {
  const state = 'state' in record ? record.state : undefined;
  const authored = 'authored' in record && record.authored === true;
  // Of what is drawn only a state that is worth a word: everything that is drawn is there at once.
  const told = authored && state !== undefined && chipOf(state) === 'ok' ? undefined : state;
  return (
    <>
      {told !== undefined && (
        <span className={`chip ${chipOf(told)}`}>
          <Inert text={told} maxLength={24} />
        </span>
      )}
      {authored && <span className="chip warn">{inspectorWords.drawnByHand}</span>}
    </>
  );
}

const good = [
  'available',
  'active',
  'running',
  'in-use',
  'attached',
  'associated',
  'create-complete',
];
const bad = ['failed', 'deleted', 'deleting', 'rejected', 'expired', 'terminated', 'blackhole'];

function chipOf(state: string): string {
  const lower = state.toLowerCase();
  if (good.includes(lower)) return 'ok';
  return bad.includes(lower) ? 'danger' : '';
}

function CopyId({ id }: { id: string }) {
  const store = useAppStore();
  const { bridge } = useServices();
  async function copy(): Promise<void> {
    const reply = await bridge.copyText({ text: id });
    if (reply.ok) store.getState().announce(words.copied);
    else store.getState().fail({ during: 'export', error: reply.error });
  }
  return (
    <IconButton
      className="small"
      size={13}
      icon={Copy}
      label={words.copyId}
      tooltipSide="left"
      onClick={() => void copy()}
    />
  );
}
