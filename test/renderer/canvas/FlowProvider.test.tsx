import { useStoreApi } from '@xyflow/react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FlowProvider, fixedNodes } from '../../../renderer/canvas/FlowProvider';

type Known = typeof fixedNodes & { transform: readonly number[]; width: number; height: number };

function Probe({ tell }: { tell(known: Known): void }) {
  tell(useStoreApi().getState());
  return null;
}

it('tells React Flow before its first drawing all that would make it draw each node again', () => {
  let known: Known | undefined;
  renderToString(
    <FlowProvider
      nodes={[]}
      size={{ width: 800, height: 600 }}
      viewport={{ x: 12, y: 28, zoom: 0.5 }}
    >
      <Probe tell={(first) => (known ??= first)} />
    </FlowProvider>,
  );
  expect(known).toMatchObject({ ...fixedNodes, transform: [12, 28, 0.5], width: 800, height: 600 });
});
