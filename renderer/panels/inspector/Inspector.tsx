import { useApp } from '../../store/useApp';
import { words } from '../../text/words';
import { Part } from '../broken/Part';
import { AdvisorPanel } from '../coverage/AdvisorPanel';
import { BackToRequest } from '../request/BackToRequest';
import { RequestPanel } from '../request/RequestPanel';
import { ModelOverview } from './ModelOverview';
import { NodeInspector } from './NodeInspector';
import { ResourceInspector } from './ResourceInspector';

export function Inspector() {
  const selection = useApp((state) => state.selection);
  const answered = useApp((state) => state.answered !== undefined && state.comparing === undefined);
  const covered = useApp((state) => state.mainView === 'coverage');
  const showsRequest = useApp((state) => state.requestShown) && answered && !covered;
  return (
    <aside className="inspector" aria-label={words.inspector} data-panel="inspector">
      <Part part="inspector" redrawOn={[selection, showsRequest, covered]}>
        {answered && !showsRequest && !covered && <BackToRequest />}
        {showsRequest ? (
          <RequestPanel />
        ) : selection === undefined ? (
          covered ? (
            <AdvisorPanel />
          ) : (
            <ModelOverview />
          )
        ) : selection.kind === 'resource' ? (
          <ResourceInspector
            key={`${selection.ref.collection}/${selection.ref.key}`}
            resource={selection.ref}
          />
        ) : (
          <NodeInspector key={selection.nodeId} nodeId={selection.nodeId} />
        )}
      </Part>
    </aside>
  );
}
