import type { Call } from '../network/coverage';
import type { CollectionName } from '../network/network';

/** Lengths are in px at 100 %, positions absolute from the diagram's top left corner. */
export type Point = { x: number; y: number };
export type Box = Point & { width: number; height: number };

/** A record of the network by collection and key: what selection, inspector and links pass around. */
export type ResourceRef = { collection: CollectionName; key: string };

/**
 * How much of a VPC is drawn. Zoom never changes the geometry, only how much text a box shows,
 * so nothing that is drawn moves; these forms do, and only the user (or a model's size, at first) changes them.
 */
export type VpcForm =
  /** Availability Zone columns, subnets with their cards. */
  | 'full'
  /** Subnets in one row, with counts instead of cards. */
  | 'compact'
  /** One card: kinds as rows, zones as columns, counts. */
  | 'card';

/** By routes: to an internet gateway, to anything else beyond the VPC, to nothing. `unknown`: its table was not read. */
export type SubnetKind = 'public' | 'private' | 'isolated' | 'unknown';

/** How a thing differs between the two sides of a comparison; `not-compared`: the side that lacks it did not read it. */
export type Mark = 'added' | 'removed' | 'changed' | 'not-compared';

/** How many records differ in what a node holds. */
export type MarkCounts = { added: number; removed: number; changed: number };

type NodeBase = Box & {
  /** Unique in the diagram and stable between layouts of one model. */
  id: string;
  /** The container it stands in. */
  parent?: string;
  /** What it shows; absent for what AWS has no record of (a Region frame, a service). */
  ref?: ResourceRef;
  /** Full text, never shortened: who draws shortens to the width and keeps this as the tooltip. */
  title: string;
  subtitle?: string;
  /** Calls that were not (wholly) read and would add to what this node shows: it is hatched and says so. */
  gaps?: Call[];
  /** Further records it stands for but does not count: an instance's interfaces, a NAT gateway's. For search and links. */
  covers?: ResourceRef[];
  /** In a comparison of two networks. */
  mark?: Mark;
  /** In a comparison: only the other side has it, and it is drawn to be seen missing. */
  ghost?: true;
  /** In a comparison, of a VPC and a subnet: what differs in it. */
  inside?: MarkCounts;
};

export type DiagramNode = NodeBase &
  (
    | { kind: 'region'; resourceCount: number }
    | {
        kind: 'vpc';
        form: VpcForm;
        cidrs: string[];
        resourceCount: number;
        subnetCount: number;
        /** Nothing stands in its frame, so that it has to say why. */
        isEmpty?: true;
        /** More of it is on its way: a scan reads it just now. */
        reading?: true;
        /** For form `card`: one row a subnet kind, one column a zone; null where the zone has no such subnet. */
        heat?: { zones: string[]; rows: { kind: SubnetKind; counts: (number | null)[] }[] };
        /** Icons of the services that have an endpoint here. */
        endpointIcons: IconName[];
      }
    | { kind: 'availability-zone'; zoneId?: string }
    | {
        kind: 'subnet';
        subnetKind: SubnetKind;
        cidr?: string;
        routeTable?: string;
        freeAddresses?: number;
        resourceCount: number;
        /** What it holds, largest first: for the zoomed-out and the compact form. */
        counts: { icon: IconName; label: string; count: number }[];
      }
    /** A resource, or several of one owner in one subnet ("Lambda: orders x 12"). */
    | {
        kind: 'card';
        icon: IconName;
        badge?: IconName;
        count: number;
        members: ResourceRef[];
        expanded?: boolean;
        /** The group it was taken out of, while that is expanded: what to fold again. */
        group?: string;
      }
    /** A tile on the VPC's border: internet gateway, endpoints, virtual private gateway. `label` below it. */
    | { kind: 'gateway'; icon: IconName; badge?: IconName; count: number; members: ResourceRef[] }
    | { kind: 'service-column' }
    | { kind: 'service'; icon: IconName; service: string; region: string; endpointCount: number }
    /** Between VPCs. */
    | { kind: 'transit-gateway'; icon: IconName; attachmentCount: number }
    | { kind: 'peering'; icon: IconName; active: boolean }
    | { kind: 'on-premises'; icon: IconName }
    /** Resources of a Region or VPC that stand in no subnet or whose subnet was not read. */
    | { kind: 'unplaced'; count: number; members: ResourceRef[] }
  );

export type DiagramNodeKind = DiagramNode['kind'];
export type NodeOf<K extends DiagramNodeKind> = Extract<DiagramNode, { kind: K }>;

export type DiagramEdge = {
  id: string;
  kind: 'route' | 'endpoint' | 'peering' | 'transit-gateway' | 'vpn';
  from: string;
  to: string;
  /** Orthogonal, from border to border, around every box. */
  points: Point[];
  label?: string;
  /** Not active: a pending peering, a blackhole. */
  dead?: boolean;
  /** What it stands for: the peering, the attachment, the route table. */
  ref?: ResourceRef;
  /** In a comparison of two networks. */
  mark?: Mark;
};

/** Everything that is drawn, laid out. Containers come before what they hold. */
export type Diagram = {
  width: number;
  height: number;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  /** Resources that a filter or a collapsed container leaves out, and how many there are in all. */
  shown: number;
  total: number;
};

/** What the user decides about the drawing; saved with the model. */
export type DiagramView = {
  vpcForms: Record<string, VpcForm>;
  /** Card groups that are opened into one card a resource. */
  expandedGroups: string[];
  filter: Filter;
  /** Nothing but these records; absent: everything. Of a picture alone: what is on the screen is filtered. */
  only?: readonly ResourceRef[];
};

/** Empty lists filter nothing. A resource passes when it passes every list that is not empty. */
export type Filter = {
  accounts: string[];
  regions: string[];
  vpcs: string[];
  /** `key` alone: any value. */
  tags: { key: string; value?: string }[];
  kinds: CollectionName[];
};

/** Named as the symbol in the icon set of `icons.ts`. */
export type IconName = string;
