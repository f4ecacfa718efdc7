import type { Call } from '../network/coverage';
import type { IconName, ResourceRef, SubnetKind, VpcForm } from './diagram';

/**
 * What is drawn, before anything has a place: containment, groups and connections, decided by the network and the
 * user's view alone. Layout adds geometry and nothing else.
 */
export type Scene = {
  regions: SceneRegion[];
  links: SceneLink[];
  onPremises: SceneOnPremises[];
  shown: number;
  total: number;
};

export type SceneRegion = {
  id: string;
  title: string;
  subtitle: string;
  resourceCount: number;
  vpcs: SceneVpc[];
  hubs: SceneHub[];
  unplaced: SceneUnplaced | undefined;
};

export type SceneVpc = {
  id: string;
  ref: ResourceRef | undefined;
  title: string;
  subtitle: string;
  form: VpcForm;
  /** The form it has until the user chooses one: decides its place, which then stays when the form changes. */
  usualForm: VpcForm;
  cidrs: string[];
  gaps: Call[];
  resourceCount: number;
  zones: SceneZone[];
  /** On the right border, from the top: internet gateways, endpoints. */
  shelf: SceneTile[];
  /** On the left border: virtual private gateways, since on-premises stands at the left. */
  leftShelf: SceneTile[];
  services: SceneService[];
  routes: SceneRoute[];
  endpointIcons: IconName[];
  /** Node ids of transit gateways it is attached to. */
  links: string[];
  unplaced: SceneUnplaced | undefined;
};

export type SceneZone = { id: string; title: string; zoneId?: string; subnets: SceneSubnet[] };

export type SceneSubnet = {
  id: string;
  ref: ResourceRef;
  title: string;
  kind: SubnetKind;
  cidr?: string;
  routeTable?: string;
  freeAddresses?: number;
  gaps: Call[];
  resourceCount: number;
  cards: SceneCard[];
  counts: { icon: IconName; label: string; count: number }[];
};

export type SceneCard = {
  id: string;
  ref?: ResourceRef;
  title: string;
  subtitle: string;
  icon: IconName;
  badge?: IconName;
  count: number;
  members: ResourceRef[];
  covers: ResourceRef[];
  group?: string;
  /** Routes lead to it: it stands in the right column, where edges reach it without passing another card. */
  routed: boolean;
};

export type SceneTile = {
  id: string;
  ref?: ResourceRef;
  title: string;
  subtitle: string;
  /** An endpoint's type in words; endpoints of one type fold into one tile. */
  type: string;
  icon: IconName;
  badge?: IconName;
  count: number;
  members: ResourceRef[];
  covers: ResourceRef[];
  /** The row of subnets it stands beside where there is room. */
  beside: 'public' | 'private' | 'isolated';
  /** The services behind it, by node id. */
  services: string[];
};

export type SceneService = {
  id: string;
  title: string;
  subtitle: string;
  icon: IconName;
  service: string;
  region: string;
  endpointCount: number;
};

/** A subnet's or NAT gateway's way on inside its VPC, by node ids. */
export type SceneRoute = { id: string; from: string; to: string; ref?: ResourceRef; dead: boolean };

export type SceneHub = {
  id: string;
  ref: ResourceRef | undefined;
  title: string;
  subtitle: string;
  attachmentCount: number;
};

export type SceneUnplaced = { id: string; title: string; subtitle: string; members: ResourceRef[] };

export type SceneOnPremises = { id: string; ref?: ResourceRef; title: string; subtitle: string };

/** A connection between VPCs, transit gateways and on-premises, by node ids. */
export type SceneLink = {
  id: string;
  kind: 'peering' | 'transit-gateway' | 'vpn';
  from: string;
  to: string;
  ref: ResourceRef;
  title: string;
  subtitle: string;
  dead: boolean;
};

/** The id of the node that shows a record: collection and key, so that no two kinds of records can collide. */
export function nodeId(ref: ResourceRef): string {
  return `${ref.collection}/${ref.key}`;
}
