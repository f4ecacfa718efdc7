import type { ModelHost } from './host/client';
import type { HostMethod, HostReply, HostRequest } from './host/protocol';

/** How a document came to be open. */
export type Origin =
  | { method: 'openModel'; request: HostRequest<'openModel'> }
  | { method: 'importPaths'; request: HostRequest<'importPaths'> }
  | { method: 'openSample'; request: HostRequest<'openSample'> }
  | { method: 'openSketch'; request: HostRequest<'openSketch'> }
  /** Its bytes are kept for this: what was scanned is on no disk. */
  | { method: 'openScanned'; request: HostRequest<'openScanned'> };

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
    case 'openScanned':
      return host.call('openScanned', { ...request, ...again });
  }
}

/**
 * Asks something about an open document. A host that ended meanwhile (it ran out of memory) knows it no more: then it is
 * opened again as it was opened first, and the edits, which the window holds and sends along, are laid on top.
 */
export async function callAbout<M extends MethodAboutDocument>(
  host: Host,
  origin: Origin | undefined,
  method: M,
  request: HostRequest<M>,
): Promise<HostReply<M>> {
  const { documentId } = request;
  const reply = await host.call(method, request);
  if (reply.ok || reply.error.code !== 'no-such-document' || origin === undefined) return reply;
  const opened = await callOrigin(host, origin, documentId);
  return opened.ok ? host.call(method, request) : (opened as HostReply<M>);
}

type MethodAboutDocument = Extract<HostMethod, 'save' | 'compareScan' | 'acceptScan'>;
