import { parseIp } from '../../../shared/address/ip';
import { servicesOfInterest } from '../../../shared/compare/coverageMatrix';
import type { DiagramNode, IconName, ResourceRef } from '../../../shared/diagram/diagram';
import { serviceFace } from '../../../shared/diagram/services';
import type { CollectionName } from '../../../shared/network/network';
import { primaryAddress } from '../../../shared/network/primaryAddress';
import { knownServices } from '../../../shared/network/serviceCatalogue';
import type { Entry } from '../resources/entry';
import type { ResourceIndex } from '../resources/resourceIndex';
import { search } from '../resources/search';

/** One end of a request that could be meant. */
export type EndChoice = {
  /** What a question holds: an id, a service, a host or an address. */
  value: string;
  kind: 'resource' | 'service' | 'host' | 'address' | 'internet';
  title: string;
  /** What tells it from its like: an id, an address, a Region. */
  detail: string;
  ref?: ResourceRef;
  icon?: IconName;
  /** How many resources of one owner and subnet it stands for: they all go the same way. */
  count: number;
};

export type EndRole = 'from' | 'to';

const MOST = 40;

/** What a text could mean as an end of a request, best first. Nothing typed: what is asked for most. */
export function endChoices(index: ResourceIndex, role: EndRole, typed: string): EndChoice[] {
  const text = typed.trim();
  const resources = groups(index, entriesFor(index, role, text));
  const choices =
    role === 'to'
      ? [...services(index, text), ...resources, ...literals(index, role, text)]
      : [...resources, ...literals(index, role, text)];
  const exact = choices.findIndex(({ value }) => value.toLowerCase() === text.toLowerCase());
  if (exact > 0) choices.unshift(...choices.splice(exact, 1));
  return choices.slice(0, MOST);
}

/** The choice that a question's words stand for: to show a name where the question holds an id. */
export function choiceOf(index: ResourceIndex, role: EndRole, value: string): EndChoice {
  let known = told.get(index);
  if (known === undefined) {
    known = new Map();
    told.set(index, known);
  }
  const key = `${role} ${value}`;
  const choice = known.get(key) ?? findChoice(index, role, value);
  known.set(key, choice);
  return choice;
}

/** Asked for with every change of the window, and told by looking through all resources. */
const told = new WeakMap<ResourceIndex, Map<string, EndChoice>>();

/** What the ids of an ambiguous name stand for: those of one owner and subnet are one choice. */
export function choicesOf(
  index: ResourceIndex,
  role: EndRole,
  ids: readonly string[],
): EndChoice[] {
  return groups(
    index,
    ids.map((id) => entryOfEnd(index, role, id)).filter((entry) => entry !== undefined),
  );
}

function entryOfEnd(index: ResourceIndex, role: EndRole, id: string): Entry | undefined {
  const ref = index.refsOf(id).find(({ collection }) => collections[role].has(collection));
  return ref && index.entryOf(ref);
}

function findChoice(index: ResourceIndex, role: EndRole, value: string): EndChoice {
  const entry = entryOfEnd(index, role, value);
  if (entry !== undefined) return toChoice(index, [entry, ...likeIt(index, entry)]);
  const [service, region] = splitService(value);
  if (role === 'to' && knownServices.has(service)) return serviceChoice(index, service, region);
  return (
    literals(index, role, value)[0] ?? { value, kind: 'host', title: value, detail: '', count: 1 }
  );
}

const collections: Record<EndRole, ReadonlySet<CollectionName>> = {
  from: new Set<CollectionName>([
    'instances',
    'networkInterfaces',
    'subnets',
    'vpcs',
    'vpnGateways',
  ]),
  to: new Set<CollectionName>(['instances', 'networkInterfaces', 'loadBalancers', 'vpcEndpoints']),
};

/** Whether a request may start or end at a resource of this kind. */
export function canBeEnd(role: EndRole, { collection }: ResourceRef): boolean {
  return collections[role].has(collection);
}

/** What a click on something drawn means as an end of a request; undefined where it can be none. */
export function endOfNode(role: EndRole, node: DiagramNode): string | undefined {
  if (node.kind === 'service') return role === 'to' ? `${node.service}@${node.region}` : undefined;
  return node.ref !== undefined && canBeEnd(role, node.ref) ? node.ref.key : undefined;
}

function entriesFor(index: ResourceIndex, role: EndRole, text: string): Entry[] {
  const found =
    text === ''
      ? index.entries.filter(({ ref }) => usual.has(ref.collection))
      : search(index, text, 5000).hits.map(({ entry }) => entry);
  return found.filter(({ ref }) => canBeEnd(role, ref));
}

const usual: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'instances',
  'networkInterfaces',
]);

/** The many interfaces of one function or service in a subnet are one line. */
function groups(index: ResourceIndex, entries: readonly Entry[]): EndChoice[] {
  const byOwner = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { ref, title, subnetId, id } = entry;
    if (isOfListedInstance(index, entry)) continue;
    const key = ref.collection === 'networkInterfaces' ? `${title} ${subnetId}` : id;
    const group = byOwner.get(key);
    if (group === undefined) byOwner.set(key, [entry]);
    else group.push(entry);
  }
  return [...byOwner.values()].map((group) => toChoice(index, group));
}

/** The other interfaces of the same owner in the same subnet. */
function likeIt(index: ResourceIndex, { ref, title, subnetId }: Entry): Entry[] {
  if (ref.collection !== 'networkInterfaces' || title === ref.key) return [];
  return index.entries.filter(
    (other) =>
      other.ref.collection === ref.collection &&
      other.ref.key !== ref.key &&
      other.title === title &&
      other.subnetId === subnetId,
  );
}

function isOfListedInstance({ network }: ResourceIndex, { ref }: Entry): boolean {
  if (ref.collection !== 'networkInterfaces') return false;
  const attachment = network.networkInterfaces.get(ref.key)?.attachment;
  return attachment?.instanceId !== undefined && network.instances.has(attachment.instanceId);
}

function toChoice(index: ResourceIndex, group: readonly Entry[]): EndChoice {
  const [first] = group as [Entry];
  const subnet = first.subnetId && index.network.subnets.get(first.subnetId);
  const place = subnet
    ? index.entryOf({ collection: 'subnets', key: subnet.id })?.title
    : undefined;
  const address = primaryAddress(index.network, first.ref);
  return {
    value: first.id,
    kind: 'resource',
    title: first.title,
    detail: [place, group.length === 1 ? (address ?? idUnlessTitle(first)) : undefined]
      .filter((part) => part !== undefined)
      .join(' · '),
    ref: first.ref,
    count: group.length,
  };
}

function idUnlessTitle({ id, title }: Entry): string | undefined {
  return id === title ? undefined : id;
}

/** Services by word or by the name people know; those with endpoints in the model first. */
function services(index: ResourceIndex, text: string): EndChoice[] {
  const [word, region] = splitService(text.toLowerCase());
  const regions = [...new Set([...index.network.regions.values()].map(({ name }) => name))].sort();
  const wanted =
    region === undefined ? [undefined] : regions.filter((name) => name.startsWith(region));
  const interesting = servicesOfInterest(index.network).filter((name) => knownServices.has(name));
  const all =
    text === '' ? interesting : [...new Set([...interesting, ...[...knownServices].sort()])];
  return all
    .filter((service) => serviceRank(service, word) !== undefined)
    .sort((a, b) => (serviceRank(a, word) ?? 0) - (serviceRank(b, word) ?? 0))
    .flatMap((service) => wanted.map((name) => serviceChoice(index, service, name)));
}

/** Smaller is better; undefined where the word has nothing to do with it. */
function serviceRank(service: string, word: string): number | undefined {
  const title = serviceFace(service).title.toLowerCase();
  if (service === word || title === word) return 0;
  if (service.startsWith(word) || title.startsWith(word)) return 1;
  return service.includes(word) || title.includes(word) ? 2 : undefined;
}

function serviceChoice(
  { network }: ResourceIndex,
  service: string,
  region: string | undefined,
): EndChoice {
  const { title, icon } = serviceFace(service);
  return {
    value: region === undefined ? service : `${service}@${region}`,
    kind: 'service',
    title,
    detail:
      region ??
      onlyRegion(network.regions.values()) ??
      (title.toLowerCase() === service ? '' : service),
    icon,
    count: 1,
  };
}

function onlyRegion(regions: Iterable<{ name: string }>): string | undefined {
  const names = new Set([...regions].map(({ name }) => name));
  const [first] = names;
  return names.size === 1 ? first : undefined;
}

function splitService(text: string): [service: string, region: string | undefined] {
  const at = text.lastIndexOf('@');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined];
}

/** What needs no resource: an address, a host name, the internet. */
function literals(index: ResourceIndex, role: EndRole, text: string): EndChoice[] {
  const lower = text.toLowerCase();
  const internet: EndChoice[] = 'internet'.startsWith(lower)
    ? [{ value: 'internet', kind: 'internet', title: 'internet', detail: '', count: 1 }]
    : [];
  const bare = text.replace(/^(internet|on-premises):/, '');
  if (parseIp(bare) !== undefined) return [literal(text, 'address')];
  const isHost = role === 'to' && hostName.test(text) && index.refsOf(text).length === 0;
  return isHost ? [literal(text, 'host'), ...internet] : internet;
}

function literal(value: string, kind: 'address' | 'host'): EndChoice {
  return { value, kind, title: value, detail: '', count: 1 };
}

/** At least two labels: a single word is a name. */
const hostName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+\.?$/i;
