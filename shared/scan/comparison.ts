import { z } from 'zod';
import type { Change } from '../network/diff';
import { gapsOf } from '../network/gaps';
import type { VpcId } from '../network/ids';
import { isSame } from '../network/isSame';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  type Network,
} from '../network/network';
import { ownerOf } from '../network/owner';
import { nameTag } from '../network/record';
import { placeOfResource } from '../network/resources';
import type { DroppedEdit } from './keepEdits';
import type { MergedScan } from './mergeScan';

/** One resource that came, went or changed. */
export const FoundChange = z.object({
  what: z.enum(['came', 'went', 'changed']),
  collection: z.enum(collectionNames as [CollectionName, ...CollectionName[]]),
  id: z.string(),
  name: z.string().optional(),
  account: z.string().optional(),
  region: z.string().optional(),
  /** The VPC it is in, by its name where it has one. */
  vpc: z.string().optional(),
  /** The properties that differ, where it changed. */
  properties: z.array(z.string()),
});
export type FoundChange = z.infer<typeof FoundChange>;

/** What a scan would do to an open model, told before it does it. */
export const ScanComparison = z.object({
  came: z.number(),
  went: z.number(),
  changed: z.number(),
  /** The first of them; `left` more are not listed. */
  changes: z.array(FoundChange),
  left: z.number(),
  gapsBefore: z.number(),
  gapsAfter: z.number(),
  edits: z.object({
    kept: z.array(z.string()),
    dropped: z.array(
      z.object({
        label: z.string(),
        reason: z.enum(['already-so', 'changed-in-aws', 'rests-on-gone']),
      }),
    ),
  }),
});
export type ScanComparison = z.infer<typeof ScanComparison>;

/** More lines than anybody reads; the window gets them in one piece. */
const mostListed = 3000;

export function compareScan(
  before: Network,
  { network, diff }: MergedScan,
  edits: { edits: readonly { label: string }[]; dropped: readonly DroppedEdit[] },
): ScanComparison {
  const changes = diff.flatMap((change) => foundChange(before, network, change));
  const count = (wanted: FoundChange['what']) =>
    changes.filter(({ what }) => what === wanted).length;
  return {
    came: count('came'),
    went: count('went'),
    changed: count('changed'),
    changes: changes.slice(0, mostListed),
    left: Math.max(0, changes.length - mostListed),
    gapsBefore: gapsOf(before).length,
    gapsAfter: gapsOf(network).length,
    edits: { kept: edits.edits.map(({ label }) => label), dropped: [...edits.dropped] },
  };
}

function foundChange(before: Network, after: Network, change: Change): FoundChange[] {
  if (change.kind !== 'record') return [];
  const { collection, key } = change;
  const old = change.before as AnyRecord | undefined;
  const record = (change.after ?? old) as AnyRecord;
  const network = change.after === undefined ? before : after;
  const { account, region, vpcId } = placeOfResource(network, collection, record);
  const zone = collection === 'availabilityZones' ? network.availabilityZones.get(key) : undefined;
  const name = nameOf(network, collection, key, record);
  return [
    {
      what: old === undefined ? 'came' : change.after === undefined ? 'went' : 'changed',
      collection,
      id: 'id' in record ? record.id : (zone?.zoneId ?? key),
      ...(name !== undefined && { name }),
      ...(account !== undefined && { account }),
      ...(region !== undefined && { region }),
      ...(vpcId !== undefined && vpcId !== key && { vpc: vpcName(network, vpcId) }),
      properties: old === undefined ? [] : differingProperties(old, record),
    },
  ];
}

/** As the inspector calls it: an interface by its owner, an endpoint by its service. */
function nameOf(
  network: Network,
  collection: CollectionName,
  key: string,
  record: AnyRecord,
): string | undefined {
  const tagged = 'tags' in record ? nameTag(record) : undefined;
  if (tagged !== undefined) return tagged;
  const networkInterface =
    collection === 'networkInterfaces' ? network.networkInterfaces.get(key) : undefined;
  if (networkInterface !== undefined) {
    const owner = ownerOf(network, networkInterface);
    return owner.kind === 'unknown' ? undefined : owner.name;
  }
  if ('groupName' in record) return record.groupName;
  if (collection === 'availabilityZones') return network.availabilityZones.get(key)?.name;
  return 'serviceName' in record ? record.serviceName : undefined;
}

function vpcName(network: Network, vpcId: string): string {
  const vpc = network.vpcs.get(vpcId as VpcId);
  return (vpc && nameTag(vpc)) ?? vpcId;
}

function differingProperties(a: AnyRecord, b: AnyRecord): string[] {
  const [was, is] = [a, b] as unknown as Record<string, unknown>[];
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (name) => !isSame(was?.[name], is?.[name]),
  );
}
