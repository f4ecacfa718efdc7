import type { z } from 'zod';
import { suggestSubnetBlock } from '../../shared/edits/suggest/subnetBlock';
import { suggestVpcBlock } from '../../shared/edits/suggest/vpcBlock';
import type { CollectionName, Network } from '../../shared/network/network';
import { newIds, type WithNewId } from '../../shared/sandbox/newId';
import { commands } from '../../shared/sandbox/registry';
import type { Order } from '../../shared/sandbox/runCommand';
import { type Random, randomFrom } from './generate/random';

export const commandTypes = [...commands.keys()];

/**
 * An order for a command with params that lean on the network at hand: ids of what is there or new ones, blocks that are
 * free. Many of them succeed; the others ask for what has to be refused. The same seed gives the same order.
 */
export function likelyOrder(network: Network, type: string, seed: number): Order {
  const command = commands.get(type);
  if (!command) throw new Error(`no command ${type}`);
  const maker = new Maker(network, type, randomFrom(seed), seed % 1000);
  return { type, params: maker.value(command.params, '') };
}

class Maker {
  readonly #network: Network;
  readonly #type: string;
  readonly #random: Random;
  readonly #newId: ReturnType<typeof newIds>;
  /** The VPC that the whole order is about, so that its parts fit together. */
  readonly #vpcId: string | undefined;

  constructor(network: Network, type: string, source: Random, seed: number) {
    this.#network = network;
    this.#type = type;
    this.#random = source;
    this.#newId = newIds(network, seed);
    this.#vpcId = this.#pick([...network.vpcs.keys()]);
  }

  value(schema: z.core.$ZodType, name: string): unknown {
    const def = (schema as z.core.$ZodTypes)._zod.def;
    switch (def.type) {
      case 'object':
        return name === 'target' ? this.#target() : this.#object(def.shape);
      case 'optional':
        return this.#chance(0.5) ? undefined : this.value(def.innerType, name);
      case 'array':
        return this.#list(def.element, name);
      case 'union': {
        const option = this.#pick(def.options);
        return option && this.value(option, name);
      }
      case 'enum':
        return this.#pick(Object.values(def.entries));
      case 'literal':
        return def.values[0];
      case 'boolean':
        return this.#chance(0.5);
      case 'number':
        return this.#number(name);
      case 'string':
        return this.#text(name);
      default:
        throw new Error(`no value for schema of type ${def.type}`);
    }
  }

  #object(shape: z.core.$ZodShape): unknown {
    const entries = Object.entries(shape).map(([key, field]) => [key, this.value(field, key)]);
    const made = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    if ('fromPort' in shape) Object.assign(made, this.#ports(`${made.protocol}`));
    if ('ruleNumber' in shape && 'cidr' in shape)
      delete made[this.#chance(0.5) ? 'cidr' : 'ipv6Cidr'];
    if ('icmpType' in shape) for (const field of ['icmpType', 'icmpCode']) delete made[field];
    if ('collection' in shape) made.collection = 'vpcs';
    if (this.#type === 'security-group/remove-rule') Object.assign(made, this.#rule(made));
    if (this.#type === 'fact/withdraw') Object.assign(made, this.#fact());
    // One interface a subnet, as every command that draws them wants it.
    const subnets = made.subnetIds ?? made.addSubnetIds;
    if (Array.isArray(subnets) && 'networkInterfaceIds' in shape)
      made.networkInterfaceIds = subnets.map(() => this.#newId('networkInterfaces'));
    return made;
  }

  /** TCP and UDP have ports, and nothing else has. */
  #ports(protocol: string): object {
    const port = ['tcp', 'udp', '6'].includes(protocol) ? 443 : undefined;
    return { fromPort: port, toPort: port };
  }

  #rule({ groupId, direction }: Record<string, unknown>): object {
    const group = this.#network.securityGroups.get(`${groupId}`);
    const rule = this.#pick(group?.[direction === 'inbound' ? 'inbound' : 'outbound'] ?? []);
    return rule ? { rule } : {};
  }

  #fact(): object {
    const facts = Object.entries(this.#network.declared).flatMap(([kind, list]) =>
      list.map(({ id }: { id: string }) => ({ kind, id })),
    );
    return this.#pick(facts) ?? {};
  }

  #list(element: z.core.$ZodType, name: string): unknown[] {
    const length = name === 'tags' || name === 'routes' ? 1 : 1 + this.#random.below(2);
    return Array.from({ length }, () => this.value(element, name.replace(/s$/, '')));
  }

  #number(name: string): number {
    if (name === 'maxEntries') return 10;
    if (name === 'seed') return this.#random.below(100);
    if (name === 'port' || name === 'fromPort' || name === 'toPort') return 443;
    if (name === 'ruleNumber') return 100 + this.#random.below(5);
    return 64_512;
  }

  #text(name: string): string {
    const network = this.#network;
    switch (name) {
      case 'region':
      case 'serviceRegion':
        return this.#pick([...network.regions.values()])?.name ?? 'eu-west-1';
      case 'account':
        return this.#pick([...network.regions.values()])?.account ?? '111122223333';
      case 'zone':
        return `${this.#zone().slice(0, -1)}${this.#pick(['a', 'd', 'e', 'f'])}`;
      case 'availabilityZone':
        return this.#zone();
      case 'cidrBlock':
      case 'hubBlock':
      case 'spokeBlock':
      case 'appBlock':
      case 'applianceBlock':
        return this.#block();
      case 'ipv6CidrBlock':
        return this.#ipv6Block();
      case 'cidr':
        return this.#pick(['10.0.0.0/8', '198.51.100.0/24', '192.168.7.0/24', '0.0.0.0/0']) ?? '';
      case 'ipv6Cidr':
        return '::/0';
      case 'destination':
        return this.#destination();
      case 'protocol':
        return this.#pick(['tcp', 'udp', '-1', '6']) ?? '';
      case 'service':
        return this.#service();
      case 'ipAddress':
      case 'publicIp':
        return `192.0.2.${1 + this.#random.below(200)}`;
      case 'arn':
        return 'arn:aws:vpc-lattice:eu-west-1:111122223333:servicenetwork/sn-1';
      case 'policyDocument':
        return (
          this.#pick([
            '{}',
            '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
          ]) ?? ''
        );
      case 'domainNameServer':
        return 'AmazonProvidedDNS';
      case 'via':
        return this.#pick([...network.vpnGateways.keys()]) ?? 'none';
      default:
        return this.#id(name) ?? `word-${this.#random.below(20)}`;
    }
  }

  #id(name: string): string | undefined {
    const collection =
      this.#type.startsWith('transit-gateway/') && name === 'tableId'
        ? 'transitGatewayRouteTables'
        : collectionOf[name];
    if (collection === undefined) return undefined;
    const isMade = made.some(([type, names]) => type.test(this.#type) && names.includes(name));
    const known = this.#known(collection);
    const wantsNew = this.#chance(isMade ? 0.9 : 0.04);
    if ((wantsNew || known.length === 0) && collection !== 'loadBalancers')
      return this.#newId(collection as WithNewId);
    return this.#pick(known);
  }

  /** Of the order's VPC, where that tells them apart. */
  #known(collection: CollectionName): string[] {
    const records = [...(this.#network[collection] as ReadonlyMap<string, object>)];
    const near = records.filter(
      ([, record]) => !('vpcId' in record) || record.vpcId === this.#vpcId,
    );
    if (collection === 'vpcs' && this.#vpcId !== undefined && this.#chance(0.7))
      return [this.#vpcId];
    return (near.length > 0 ? near : records).map(([key]) => key);
  }

  #block(): string {
    if (this.#type.startsWith('subnet/')) {
      const bits = 20 + this.#random.below(9);
      return suggestSubnetBlock(this.#network, this.#vpcId ?? '', bits) ?? '10.0.0.0/24';
    }
    const vpc = this.#network.vpcs.get(this.#vpcId ?? '');
    if (this.#type === 'vpc/remove-block') return this.#pick(vpc?.cidrBlocks ?? [])?.cidr ?? '';
    if (this.#chance(0.2)) return this.#pick(['10.0.0.0/15', '172.16.0.0/16', 'x']) ?? '';
    return suggestVpcBlock(this.#network, 16 + this.#random.below(5)) ?? '10.0.0.0/16';
  }

  #ipv6Block(): string {
    const vpc = this.#network.vpcs.get(this.#vpcId ?? '');
    const [own] = vpc?.ipv6CidrBlocks ?? [];
    const n = this.#random.below(9);
    if (!this.#type.startsWith('subnet/') || own === undefined) return `2001:db8:${n}::/56`;
    return own.cidr
      .replace(/::\/\d+$/, `::${n === 0 ? '' : `${n}:0:0:0:0`}/64`)
      .replace(':::', '::');
  }

  #zone(): string {
    const vpc = this.#network.vpcs.get(this.#vpcId ?? '');
    const zones = [...this.#network.availabilityZones.values()];
    const near = zones.filter(({ region }) => region === vpc?.region);
    const [zone] = near.length > 0 ? near : zones;
    return (this.#pick(near) ?? zone)?.name ?? `${vpc?.region ?? 'eu-west-1'}a`;
  }

  #destination(): string {
    const lists = [...this.#network.prefixLists.values()].map(({ id }) => id);
    const blocks = [...this.#network.vpcs.values()].flatMap((vpc) => vpc.cidrBlocks);
    const known = blocks.map(({ cidr }) => cidr);
    return this.#pick(['0.0.0.0/0', '::/0', '10.99.0.0/16', ...known, ...lists]) ?? '';
  }

  #service(): string {
    const own = [...this.#network.serviceConfigurations.keys()];
    return this.#pick(['s3', 'sqs', 'dynamodb', 'ecr.api', ...own, ...own]) ?? '';
  }

  #target(): unknown {
    const kind = this.#pick(Object.keys(targets)) ?? '';
    const id = this.#pick(this.#known(targets[kind] ?? 'internetGateways'));
    return this.#chance(0.05) ? { kind: 'local' } : { kind, id };
  }

  #chance(part: number): boolean {
    return this.#random.below(1000) < part * 1000;
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[this.#random.below(from.length)];
  }
}

const targets: Record<string, CollectionName> = {
  'internet-gateway': 'internetGateways',
  'nat-gateway': 'natGateways',
  'vpc-peering-connection': 'vpcPeeringConnections',
  'transit-gateway': 'transitGateways',
  'vpn-gateway': 'vpnGateways',
  'network-interface': 'networkInterfaces',
  instance: 'instances',
  'vpc-endpoint': 'vpcEndpoints',
  'egress-only-internet-gateway': 'egressOnlyInternetGateways',
};

/** What commands make and name themselves. */
const made: readonly [RegExp, readonly string[]][] = [
  [/^vpc\/add$/, ['vpcId', 'routeTableId', 'networkAclId', 'securityGroupId']],
  [/^subnet\/add$/, ['subnetId']],
  [/^dhcp-options\/add$/, ['dhcpOptionsId']],
  [/^route-table\/add$/, ['tableId']],
  [/^(internet|egress-only)-gateway\/add$/, ['gatewayId']],
  [/^nat-gateway\/add/, ['natGatewayId', 'networkInterfaceId', 'allocationId', 'routeTableId']],
  [/^endpoint\/add-(?!subnets)/, ['endpointId', 'networkInterfaceId', 'prefixListId']],
  [/^peering\/(add|request)$/, ['peeringId']],
  [/^transit-gateway\/add$/, ['transitGatewayId', 'defaultTableId']],
  [/^transit-gateway\/(attach-.*|peer)$/, ['attachmentId', 'networkInterfaceId']],
  [/^transit-gateway\/add-table$/, ['tableId']],
  [/^vpn-gateway\/add$/, ['vpnGatewayId']],
  [/^customer-gateway\/add$/, ['customerGatewayId']],
  [/^vpn-connection\/add$/, ['vpnConnectionId', 'attachmentId']],
  [/^security-group\/add$/, ['groupId']],
  [/^network-acl\/add$/, ['aclId']],
  [/^prefix-list\/add$/, ['prefixListId']],
  [/^endpoint-service\/add$/, ['serviceId']],
  [/^workload\/add-/, ['instanceId', 'networkInterfaceId']],
  [/^address\/bind$/, ['allocationId']],
];

const collectionOf: Record<string, CollectionName> = {
  vpcId: 'vpcs',
  requesterVpcId: 'vpcs',
  accepterVpcId: 'vpcs',
  key: 'vpcs',
  subnetId: 'subnets',
  addSubnetId: 'subnets',
  removeSubnetId: 'subnets',
  tableId: 'routeTables',
  routeTableId: 'routeTables',
  defaultTableId: 'transitGatewayRouteTables',
  networkAclId: 'networkAcls',
  aclId: 'networkAcls',
  securityGroupId: 'securityGroups',
  groupId: 'securityGroups',
  endpointId: 'vpcEndpoints',
  gatewayId: 'internetGateways',
  natGatewayId: 'natGateways',
  vpnGatewayId: 'vpnGateways',
  customerGatewayId: 'customerGateways',
  vpnConnectionId: 'vpnConnections',
  peeringId: 'vpcPeeringConnections',
  peeringConnectionId: 'vpcPeeringConnections',
  transitGatewayId: 'transitGateways',
  peerTransitGatewayId: 'transitGateways',
  attachmentId: 'transitGatewayAttachments',
  prefixListId: 'prefixLists',
  networkInterfaceId: 'networkInterfaces',
  id: 'networkInterfaces',
  instanceId: 'instances',
  target: 'instances',
  allocationId: 'addresses',
  serviceId: 'serviceConfigurations',
  dhcpOptionsId: 'dhcpOptions',
  loadBalancerArn: 'loadBalancers',
};
