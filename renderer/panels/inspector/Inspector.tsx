import { useApp } from '../../store/useApp';
import { words } from '../../text/words';
import { ModelOverview } from './ModelOverview';
import { NodeInspector } from './NodeInspector';
import { ResourceInspector } from './ResourceInspector';

export function Inspector() {
  const selection = useApp((state) => state.selection);
  return (
    <aside className="inspector" aria-label={words.inspector} data-panel="inspector">
      {selection === undefined ? (
        <ModelOverview />
      ) : selection.kind === 'resource' ? (
        <ResourceInspector
          key={`${selection.ref.collection}/${selection.ref.key}`}
          resource={selection.ref}
        />
      ) : (
        <NodeInspector key={selection.nodeId} nodeId={selection.nodeId} />
      )}
    </aside>
  );
}
