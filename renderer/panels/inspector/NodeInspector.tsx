import { useMemo, useState } from 'react';
import type { DiagramNode, ResourceRef } from '../../../shared/diagram/diagram';
import { primaryAddress } from '../../../shared/network/primaryAddress';
import { Icon } from '../../canvas/Icon';
import { refKey, titleOf } from '../../store/resources/resource';
import { useApp } from '../../store/useApp';
import { number } from '../../text/format';
import { inspectorWords } from '../../text/inspector';
import { nodeKindText, nodeProperties } from '../../text/nodes';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';
import { ResourceLink } from '../common/ResourceLink';
import { TraceMenu } from '../request/TraceMenu';
import { RescanRegion } from '../scan/RescanButton';
import { InspectorHeader } from './InspectorHeader';
import { PropertyList } from './PropertyList';

/** Something drawn that is no single record: a Region, a zone, a group of one owner, a service. */
export function NodeInspector({ nodeId }: { nodeId: string }) {
  const node = useNode(nodeId);
  if (node === undefined)
    return (
      <>
        <InspectorHeader>
          <h2 className="grow">{inspectorWords.members}</h2>
        </InspectorHeader>
        <p className="inspector-note">{inspectorWords.gone}</p>
      </>
    );
  const members = 'members' in node ? node.members : [];
  return (
    <>
      <InspectorHeader>
        <NodeIcon node={node} />
        <h2 className="grow">
          <Inert text={node.title} />
        </h2>
      </InspectorHeader>
      <div className="identity">
        <span>{nodeKindText(node)}</span>
        {node.subtitle !== undefined && <Inert text={node.subtitle} className="muted grow" />}
        <RescanRegion node={node} />
        {members[0] !== undefined && <TraceMenu resource={members[0]} />}
      </div>
      <div className="inspector-scroll">
        <PropertyList properties={nodeProperties(node)} />
        {members.length > 0 && (
          <section>
            <h3 className="section-title">
              {inspectorWords.members} <span className="tab-count">{number(members.length)}</span>
            </h3>
            <ul className="references">
              {members.slice(0, mostShown).map((ref) => (
                <Member key={refKey(ref)} of={node} resource={ref} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

const mostShown = 500;

/** The node as drawn; a group that was opened is drawn no more, and is then as it last was. */
function useNode(nodeId: string): DiagramNode | undefined {
  const diagram = useApp((state) => state.diagram);
  const isOpenGroup = useApp((state) => state.diagramView.expandedGroups.includes(nodeId));
  const drawn = useMemo(() => diagram?.nodes.find(({ id }) => id === nodeId), [diagram, nodeId]);
  const [lastDrawn, setLastDrawn] = useState(drawn);
  if (drawn !== undefined && drawn !== lastDrawn) setLastDrawn(drawn);
  return drawn ?? (isOpenGroup ? lastDrawn : undefined);
}

/** Members of one owner all go by its name, which stands above: their ids and addresses tell them apart. */
function Member({ of, resource }: { of: DiagramNode; resource: ResourceRef }) {
  const network = useApp((state) => state.document?.network);
  const title = network === undefined ? resource.key : titleOf(network, resource);
  const address = network && primaryAddress(network, resource);
  const isNamed = title !== of.title && title !== resource.key;
  return (
    <li>
      <KindIcon resource={resource} />
      <span className="grow">
        <ResourceLink to={resource}>{isNamed ? title : resource.key}</ResourceLink>
        {isNamed && <Inert text={resource.key} mono className="faint" />}
      </span>
      {address !== undefined && <Inert text={address} mono className="faint" />}
    </li>
  );
}

function NodeIcon({ node }: { node: DiagramNode }) {
  if ('icon' in node) return <Icon name={node.icon} size={18} />;
  return node.kind === 'region' ? <Icon name="region" size={18} /> : null;
}
