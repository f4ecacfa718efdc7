import { z } from 'zod';
import { err, ok } from '../../shared/result';
import { offerPathsChannel } from '../ipc/channels';
import { answer } from '../ipc/handle';
import type { OfferedFiles } from './offeredFiles';

const Paths = z.array(z.string().min(1).max(32_768)).min(1).max(50_000);

/** Takes the paths of dropped files from the preload. */
export function registerOffers(offered: OfferedFiles): void {
  answer(offerPathsChannel, async (raw) => {
    const paths = Paths.safeParse(raw);
    return paths.success
      ? ok(offered.offer(paths.data))
      : err({ code: 'bad-request', method: offerPathsChannel, issue: 'no files' });
  });
}
