import type { EC2Client } from '@aws-sdk/client-ec2';
import { ok, type Result } from '../../shared/result';
import { type AllowedCall, iamActionOf } from '../../shared/scan/allowedCalls';
import type { ScanGap } from '../../shared/scan/events';
import type { ScanRequest } from '../../shared/scan/request';
import { callsInRegion, vpcFilterOf } from '../../shared/scan/scope';
import type { CallById, ListCall, Page } from './calls/call';
import { callsById, listCalls } from './calls/regional';
import type { Bucket } from './clients/bucket';
import type { Failure, FailureKind } from './clients/failure';
import { type Patience, sendPatiently } from './clients/send';
import type { Session } from './credentials/session';
import { type Findings, type Found, type Place, toFound } from './found';
import type { AddedRecord } from './growth';
import { readPages } from './readPages';
import type { ScanHost } from './scanHost';
import { recordsIn, type Tally, tallyOf } from './tally';
import type { Turn } from './turns';

export type RegionReading = {
  session: Session;
  place: Place;
  /** Only what stands in this VPC. */
  vpcId: ScanRequest['vpcId'];
  host: ScanHost;
  patience: Patience;
  findings: Findings;
  bucketOf(call: AllowedCall): Bucket;
  turn: Turn;
  grow: ((found: Found) => AddedRecord[]) | undefined;
  onRequest(): void;
  onGap(gap: ScanGap): void;
};

type Send = (client: EC2Client, page: Page) => Promise<object>;

/** Reads one Region: all lists at once, and what is asked for each resource as soon as a page names it. */
export async function readRegion(reading: RegionReading): Promise<void> {
  const { host, session, place } = reading;
  const where = { profile: session.profile, ...place };
  let gaps = 0;
  const tally = tallyOf({
    started: (call) => host.onEvent({ kind: 'call-started', ...where, call }),
    progress: (call, { records, requests }) =>
      host.onEvent({ kind: 'call-progress', ...where, call, records, requests }),
    ended: (call, { records, requests, status }) =>
      host.onEvent({ kind: 'call-ended', ...where, call, status, records, requests }),
  });
  const region = regionReader({
    ...reading,
    tally,
    onGap: (gap) => {
      gaps += 1;
      reading.onGap(gap);
    },
  });
  const wanted = new Set(callsInRegion(reading));
  const lists = listCalls.filter(({ name }) => wanted.has(name));
  await Promise.all(lists.map((call) => region.readList(call)));
  host.onEvent({ kind: 'region-ended', ...where, gaps, stopped: host.signal.aborted });
}

/** The bare answers of one call, for one that keeps them itself. */
export async function readOne(
  reading: RegionReading,
  call: ListCall,
): Promise<Result<object[], Failure>> {
  const tally = tallyOf({ started: ignore, progress: ignore, ended: ignore });
  const { request } = regionReader({ ...reading, tally });
  const bodies: object[] = [];
  const read = await readPages(
    call,
    (page) => request(call.name, call.send, page),
    (body) => bodies.push(body),
  );
  return read.ok ? ok(bodies) : read;
}

function ignore(): void {
  // sign-in has events of its own
}

function regionReader(reading: RegionReading & { tally: Tally }) {
  const { session, place, vpcId, host, patience, findings, tally, turn } = reading;
  /** Permissions for these calls know no resources: what is denied once is denied for all. */
  const denied = new Set<AllowedCall>();

  function sendFor(call: ListCall): Send {
    const filter = vpcId === undefined ? undefined : vpcFilterOf(call.name);
    if (vpcId === undefined || filter === undefined) return call.send;
    const Filters = [{ Name: filter, Values: [vpcId] }];
    return (client, page) => call.send(client, { ...page, Filters });
  }

  async function readList(call: ListCall): Promise<void> {
    const followers = callsById.filter((one) => one.after === call.name);
    const running: Promise<void>[] = [];
    for (const { name } of [call, ...followers]) tally.hold(name);
    await turn(followers.length > 0);
    const read = await pages(call, '', sendFor(call), (answer) => {
      for (const one of followers)
        for (const id of one.idsIn(answer)) running.push(readById(one, id));
    });
    if (read.ok) findings.ended.push({ ...place, call: call.name, status: 'complete' });
    else fail(call.name, vpcId, read.error); // of the Region it says nothing
    tally.release(call.name);
    await Promise.all(running);
    for (const { name } of followers) tally.release(name);
  }

  async function readById(call: CallById, id: string): Promise<void> {
    await turn(true);
    if (denied.has(call.name)) return;
    const read = await pages(call, id, (client, page) => call.send(client, id, page));
    if (read.ok || denied.has(call.name)) return;
    if (read.error.kind === 'denied') denied.add(call.name);
    fail(call.name, read.error.kind === 'denied' ? undefined : id, read.error);
  }

  async function pages(
    call: ListCall | CallById,
    id: string,
    send: Send,
    onAnswer?: (answer: object) => void,
  ): Promise<Result<void, Failure>> {
    const read = await readPages(
      call,
      (page) => request(call.name, send, page),
      (body, page) => {
        onAnswer?.(body); // first: what it leads to is sent while this is read
        keep(call, id, page, body);
      },
    );
    return read.ok ? ok(undefined) : read;
  }

  function request(name: AllowedCall, send: Send, page: Page): Promise<Result<object, Failure>> {
    let generation = session.generation;
    return sendPatiently({
      attempt() {
        generation = session.generation;
        return send(session.ec2(place.region), page);
      },
      bucket: reading.bucketOf(name),
      patience,
      signal: host.signal,
      onRequest() {
        reading.onRequest();
        tally.request(name);
      },
      onWait: ({ errorCode }, waitMs) =>
        host.onEvent({
          kind: 'waiting',
          profile: session.profile,
          ...place,
          call: name,
          errorCode,
          waitMs,
        }),
      onExpired: (failure) => session.renew(generation, failure),
    });
  }

  function keep(call: ListCall | CallById, id: string, page: number, body: object): void {
    const bodies = 'toAnswers' in call && call.toAnswers ? call.toAnswers(body) : [body];
    for (const [index, each] of bodies.entries()) {
      const answer = 'idKey' in call ? { [call.idKey]: id, ...each } : each;
      const part = bodies.length > 1 ? `${id}${index}` : id;
      const found = toFound(place, { call: call.name, id: part, page }, answer);
      findings.found.push(found);
      const changes = reading.grow?.(found) ?? [];
      if (changes.length > 0)
        host.onEvent({ kind: 'records', profile: session.profile, ...place, changes });
    }
    tally.records(call.name, recordsIn(body));
  }

  function fail(call: AllowedCall, resourceId: string | undefined, failure: Failure): void {
    const { kind, errorCode, message } = failure;
    const status = kind === 'denied' ? 'denied' : kind === 'cancelled' ? 'not-asked' : 'failed';
    const some = findings.found.some(
      (one) =>
        one.call === call &&
        one.region === place.region &&
        one.account === place.account &&
        (resourceId ?? '') === one.id,
    );
    const gap = {
      ...place,
      call,
      ...(resourceId !== undefined && { resourceId }),
      status: some ? ('partial' as const) : (status as ScanGap['status']),
      errorCode,
      message,
    };
    tally.failed(call, gap.status);
    findings.ended.push(gap);
    reading.onGap({
      profile: session.profile,
      ...gap,
      ...(mendedByPermission.has(kind) && { iamAction: iamActionOf(call) }),
    });
  }

  return { readList, request };
}

const mendedByPermission: ReadonlySet<FailureKind> = new Set(['denied']);
