import type { ModelHost } from './host/client';
import type { HostReply, HostRequest } from './host/protocol';

/** How a document came to be open. */
export type Origin =
  | { method: 'openModel'; request: HostRequest<'openModel'> }
  | { method: 'importPaths'; request: HostRequest<'importPaths'> }
  | { method: 'openSample'; request: HostRequest<'openSample'> }
  | { method: 'openSketch'; request: HostRequest<'openSketch'> };

type Host = Pick<ModelHost, 'call'>;

/** @param documentId the id it shall have; else a new one */
export function callOrigin(
  host: Host,
  { method, request }: Origin,
  documentId?: string,
): Promise<HostReply<'openModel'>> {
  const again = documentId === undefined ? {} : { documentId };
  switch (method) {
    case 'openModel':
      return host.call('openModel', { ...request, ...again });
    case 'importPaths':
      return host.call('importPaths', { ...request, ...again });
    case 'openSample':
      return host.call('openSample', { ...request, ...again });
    case 'openSketch':
      return host.call('openSketch', { ...request, ...again });
  }
}

/**
 * Saves a document. A host that ended meanwhile (it ran out of memory) knows it no more: then it is opened again as it
 * was opened first, and the edits, which the window holds, are laid on top.
 */
export async function saveAsked(
  host: Host,
  origin: Origin | undefined,
  request: HostRequest<'save'>,
): Promise<HostReply<'save'>> {
  const saved = await host.call('save', request);
  if (saved.ok || saved.error.code !== 'no-such-document' || origin === undefined) return saved;
  const opened = await callOrigin(host, origin, request.documentId);
  return opened.ok ? host.call('save', request) : opened;
}
