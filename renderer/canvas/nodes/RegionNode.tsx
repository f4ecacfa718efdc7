import type { Node, NodeProps } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { tabClear, tabHeight } from '../fitDiagram';
import { fitTexts } from '../fitTexts';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { NodeShell } from './NodeShell';

/** What of the tab's height the text's size is. */
const textShare = 0.43;

/** A tab that grows out of the frame's top as far as there is room, so that it stays readable. */
export function RegionNode({ data }: NodeProps<Node<FlowData<'region'>>>) {
  const { node, clearance } = data;
  const header = clearance?.header ?? tabHeight;
  const room = Math.max(tabHeight, (clearance?.above ?? 0) + header - 2 * tabClear);
  const height = useViewport(({ textScale }) => Math.min(tabHeight * textScale, room));
  const top = Math.min(0, header - tabClear - height) - 1;
  const size = height * textShare;
  const [name, more] = fitTexts(node.width - height * 1.6, height * 0.3, [
    { text: node.title, font: { size, weight: 600 } },
    { text: node.subtitle ?? '', font: { size } },
  ]);
  return (
    <NodeShell node={node} className="d-region" role="group">
      <div
        className="d-region-tab"
        data-raised={top < -1 || undefined}
        style={{ top, '--h': `${height}px` } as CSSProperties}
      >
        <Icon name="region" />
        <span className="d-region-name">{name}</span>
        <span className="d-region-more">{more}</span>
      </div>
    </NodeShell>
  );
}
