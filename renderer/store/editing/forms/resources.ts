import type { ResourceRef } from '../../../../shared/diagram/diagram';
import type { CollectionName, Network } from '../../../../shared/network/network';
import { nameTag, type Tags } from '../../../../shared/network/record';
import type { Order } from '../../../../shared/sandbox/runCommand';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { recordOf } from '../../resources/resource';
import { type Form, isOn, type Row, rowsOf, type Scope, textOf } from '../form';
import type { Place } from '../place';
import { subjectId, subjectName } from '../subject';

/** How the kinds are removed that have no form of their own for it: the command, and what it calls the id. */
const removals: { [C in CollectionName]?: (id: string, scope: Scope) => Order } = {
  vpcs: (vpcId, scope) => ({
    type: 'vpc/remove',
    params: { vpcId, withContents: isOn(scope, 'contents') },
  }),
  subnets: (id) => ({ type: 'subnet/remove', params: { subnetId: id } }),
  routeTables: (id) => ({ type: 'route-table/remove', params: { tableId: id } }),
  internetGateways: (id) => ({ type: 'internet-gateway/remove', params: { gatewayId: id } }),
  egressOnlyInternetGateways: (id) => ({
    type: 'egress-only-gateway/remove',
    params: { gatewayId: id },
  }),
  natGateways: (id) => ({ type: 'nat-gateway/remove', params: { natGatewayId: id } }),
  vpnGateways: (id) => ({ type: 'vpn-gateway/remove', params: { vpnGatewayId: id } }),
  customerGateways: (id) => ({
    type: 'customer-gateway/remove',
    params: { customerGatewayId: id },
  }),
  vpnConnections: (id) => ({ type: 'vpn-connection/remove', params: { vpnConnectionId: id } }),
  transitGatewayAttachments: (id) => ({
    type: 'transit-gateway/remove-attachment',
    params: { attachmentId: id },
  }),
  transitGatewayRouteTables: (id) => ({
    type: 'transit-gateway/remove-table',
    params: { tableId: id },
  }),
  loadBalancers: (id) => ({ type: 'load-balancer/remove', params: { loadBalancerArn: id } }),
  serviceConfigurations: (id) => ({ type: 'endpoint-service/remove', params: { serviceId: id } }),
  dhcpOptions: (id) => ({ type: 'dhcp-options/remove', params: { dhcpOptionsId: id } }),
  addresses: (id) => ({ type: 'address/release', params: { allocationId: id } }),
  vpcBlockPublicAccessExclusions: (id) => ({
    type: 'block-public-access/remove-exclusion',
    params: { exclusionId: id },
  }),
  transitGateways: (id) => ({ type: 'transit-gateway/remove', params: { transitGatewayId: id } }),
  securityGroups: (id) => ({ type: 'security-group/remove', params: { groupId: id } }),
  networkAcls: (id) => ({ type: 'network-acl/remove', params: { aclId: id } }),
  prefixLists: (id) => ({ type: 'prefix-list/remove', params: { prefixListId: id } }),
  instances: (id) => ({ type: 'workload/remove', params: { id } }),
  networkInterfaces: (id) => ({ type: 'workload/remove', params: { id } }),
};

function canBeRemoved(network: Network, { ref }: Place): boolean {
  return ref !== undefined && removals[ref.collection] !== undefined && isThere(network, ref);
}

function hasTags(network: Network, { ref }: Place): boolean {
  const record = ref && recordOf(network, ref);
  return record !== undefined && 'tags' in record;
}

function isThere(network: Network, ref: ResourceRef): boolean {
  return recordOf(network, ref) !== undefined;
}

export const removeResource: Form = {
  id: 'remove-resource',
  at: [{ of: 'any', when: canBeRemoved }],
  action: actionWords.removeResource,
  title: (network, place) => formWords.removeOf(subjectName(network, place)),
  apply: actionWords.remove,
  does: 'removes',
  fields: [
    {
      kind: 'switch',
      name: 'contents',
      label: fieldWords.withContents,
      when: ({ place }) => place.ref?.collection === 'vpcs',
      start: () => false,
    },
  ],
  orders(scope) {
    const { ref } = scope.place;
    const order = ref && removals[ref.collection]?.(ref.key, scope);
    return order === undefined ? [] : [order];
  },
};

export const rename: Form = {
  id: 'rename',
  at: [{ of: 'any', when: hasTags }],
  action: actionWords.rename,
  title: (network, place) => formWords.renameOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: fieldWords.name,
      optional: true,
      start: (scope) => nameTag({ tags: tagsOf(scope) }) ?? '',
    },
  ],
  orders: (scope) => [
    {
      type: 'tags/rename',
      params: {
        collection: scope.place.ref?.collection,
        key: subjectId(scope.place),
        name: textOf(scope, 'name').trim(),
      },
    },
  ],
};

export const editTags: Form = {
  id: 'edit-tags',
  at: [{ of: 'any', when: hasTags }],
  action: actionWords.editTags,
  title: (network, place) => formWords.tagsOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: [
    {
      kind: 'rows',
      name: 'tags',
      label: fieldWords.tags,
      addLabel: fieldWords.addTag,
      blank: { key: '', value: '' },
      columns: [
        { name: 'key', label: fieldWords.tagKey, free: true, share: 2 },
        { name: 'value', label: fieldWords.tagValue, free: true, share: 3, optional: true },
      ],
      start: (scope) => tagsOf(scope).map(({ key, value }): Row => ({ key, value })),
    },
  ],
  orders: (scope) => [
    {
      type: 'tags/set',
      params: {
        collection: scope.place.ref?.collection,
        key: subjectId(scope.place),
        tags: rowsOf(scope, 'tags').map(({ key = '', value = '' }) => ({ key, value })),
      },
    },
  ],
};

function tagsOf({ network, place }: Pick<Scope, 'network' | 'place'>): Tags {
  const record = place.ref && recordOf(network, place.ref);
  return record !== undefined && 'tags' in record ? record.tags : [];
}

export const resourceForms: readonly Form[] = [rename, editTags, removeResource];
