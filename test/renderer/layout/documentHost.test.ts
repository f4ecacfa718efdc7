import { describe, expect, it, vi } from 'vitest';
import { createDocumentHost } from '../../../renderer/layout/documentHost';
import type { FromWorker } from '../../../renderer/layout/protocol';
import { emptyView } from '../../../shared/model-file/view';
import { ok } from '../../../shared/result';
import { generateNetwork } from '../../support/generate/generateNetwork';

describe('createDocumentHost', () => {
  it('sends a chunk of the network only when the last one was taken, so that none hold back a frame', async () => {
    const network = generateNetwork(500);
    const posted: FromWorker['kind'][] = [];
    const receive = createDocumentHost({
      read: async () =>
        ok({
          base: network,
          network,
          edits: [],
          cursor: 0,
          view: emptyView,
          questions: [],
          repairs: [],
        }),
      readGrowth: async function* () {},
      layOut: () => Promise.reject(new Error('nobody asked for a layout')),
      layOutScene: () => Promise.reject(new Error('nobody compared anything')),
      layOutAside: () => Promise.reject(new Error('nobody asked for a preview')),
      answers: () => Promise.reject(new Error('nobody asked for an answer')),
      post: ({ kind }) => posted.push(kind),
    });

    receive({ kind: 'open', url: 'any' });
    await vi.waitFor(() => expect(posted).toEqual(['chunk']));
    receive({ kind: 'next-chunk' });
    await vi.waitFor(() => expect(posted).toEqual(['chunk', 'chunk']));
    receive({ kind: 'next-chunk' });
    await vi.waitFor(() => expect(posted).toHaveLength(3));
    receive({ kind: 'next-chunk' });
    await vi.waitFor(() => expect(posted).toEqual(['chunk', 'chunk', 'chunk', 'opened']));
  });
});
