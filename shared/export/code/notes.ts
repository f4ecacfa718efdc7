import type { CollectionName, Network } from '../../network/network';
import { ownerOf } from '../../network/owner';
import { nameTag } from '../../network/record';
import {
  differenceOfResources,
  type ResourceChange,
} from '../../sandbox/difference/resourceDifference';

/** Something of a change that code does not do, or that whoever runs it should know. */
export type Note = {
  code: NoteCode;
  /** The resource it is about, where it is about one. */
  recordId?: string;
  /** Names and properties for the words. */
  about: readonly string[];
};

export type NoteCode =
  /** A drawn workload or load balancer: it marks a place. */
  | 'placeholder'
  /** AWS wants a new resource in its place. */
  | 'not-in-place'
  /** AWS makes and removes it by itself. */
  | 'made-by-aws'
  /** Nothing that this code can make: a Direct Connect attachment, a changed workload. */
  | 'not-code'
  /** A fact that the user states; AWS is told nothing of it. */
  | 'declared'
  /** Only one of the models was read far enough. */
  | 'not-compared';

/** What differs between two networks and is none of the plan's steps. */
export function notesOn(base: Network, edited: Network): Note[] {
  const { changes, notCompared } = differenceOfResources(base, edited);
  const notes: Note[] = changes.flatMap((change) => noteOn(base, edited, change));
  if (JSON.stringify(base.declared) !== JSON.stringify(edited.declared))
    notes.push({ code: 'declared', about: [] });
  for (const { call, account, region, records } of notCompared)
    notes.push({
      code: 'not-compared',
      about: [String(records), call, ...[account, region].filter((part) => part !== undefined)],
    });
  return notes;
}

function noteOn(base: Network, edited: Network, change: ResourceChange): Note[] {
  const { collection, id, properties } = change;
  if (workloads.has(collection)) return noteOnWorkload(base, edited, change);
  if (change.change !== 'changed') return noteOnKind(base, edited, change);
  const beyond = beyondCode[collection];
  if (beyond === undefined) return [];
  const words = new Set(properties.map(({ property }) => property));
  return [...words]
    .filter((word) => beyond.includes(word))
    .map((word) => ({ code: 'not-code', recordId: id, about: [collection, word] }));
}

/** Properties that no step changes and that do not follow from one either. */
const beyondCode: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  vpcs: ['EncryptionControl.Mode'],
  subnets: ['OutpostArn'],
  natGateways: ['NatGatewayAddresses', 'AutoProvisionZones'],
  prefixLists: ['AddressFamily'],
  transitGatewayAttachments: ['ResourceType'],
};

/** Kinds that are made of code only in part, or not at all. */
function noteOnKind(base: Network, edited: Network, change: ResourceChange): Note[] {
  const { collection, id } = change;
  const note: Note = { code: 'not-code', recordId: id, about: [collection, change.change] };
  switch (collection) {
    case 'transitGatewayAttachments': {
      const record = (change.change === 'added' ? edited : base)[collection].get(id);
      return record !== undefined && attachmentsOfCode.has(record.resourceType) ? [] : [note];
    }
    case 'vpcEndpoints': {
      const record = (change.change === 'added' ? edited : base)[collection].get(id);
      return record?.requesterManaged === true
        ? [{ code: 'made-by-aws', recordId: id, about: [collection] }]
        : [];
    }
    default:
      return [];
  }
}

const attachmentsOfCode: ReadonlySet<string> = new Set(['vpc', 'vpn', 'peering']);

const workloads: ReadonlySet<CollectionName> = new Set([
  'instances',
  'networkInterfaces',
  'loadBalancers',
  'listeners',
  'targetGroups',
]);

/** Interfaces come and go with their gateways and endpoints; an instance speaks for its own. */
function noteOnWorkload(base: Network, edited: Network, change: ResourceChange): Note[] {
  const { collection, id, name } = change;
  const network = change.change === 'removed' ? base : edited;
  const named = name ?? id;
  if (collection === 'networkInterfaces') {
    const record = network.networkInterfaces.get(id);
    if (record === undefined) return [];
    const owner = ownerOf(network, record);
    if (owner.kind === 'instance' || madeByAws.has(owner.kind)) return [];
    return [toNote(nameTag(record) ?? owner.name)];
  }
  if (collection === 'listeners' || collection === 'targetGroups') return [];
  return [toNote(named)];

  function toNote(what: string): Note {
    const placeholder = change.change === 'added';
    return {
      code: placeholder ? 'placeholder' : 'not-code',
      recordId: id,
      about: placeholder ? [collection, what] : [collection, change.change, what],
    };
  }
}

const madeByAws: ReadonlySet<string> = new Set([
  'nat-gateway',
  'vpc-endpoint',
  'gateway-load-balancer-endpoint',
  'transit-gateway-attachment',
]);
