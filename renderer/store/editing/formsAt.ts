import type { ResourceRef } from '../../../shared/diagram/diagram';
import { effectiveRouteTable } from '../../../shared/diagram/subnetKind';
import type { Network } from '../../../shared/network/network';
import type { Form } from './form';
import { addEndpoint, formsOfEndpoint } from './forms/endpoints';
import { addInternetGateway, addNatGateway, addRouteTable } from './forms/gateways';
import { addPeering, formsOfPeering } from './forms/peering';
import { addSubnet, addVpc } from './forms/places';
import { canRemove, editTags, removeResource, rename } from './forms/resources';
import { editRoutes } from './forms/routes';
import { addSecurityGroup, editRules } from './forms/security';
import { addDatabase, addFunction, addInstance, addTask } from './forms/workloads';
import { type Place, placeOf } from './place';

/** Something that can be done at a place, and the place it is done at. */
export type Offer = { form: Form; place: Place };

/** What can be changed at a place of the network, or added there. */
export function formsAt(network: Network, place: Place): readonly Offer[] {
  return [...formsIn(place), ...formsOf(network, place), ...formsOfAny(network, place)];
}

/** What a resource itself can be told. */
function formsOf(network: Network, place: Place): readonly Offer[] {
  const { ref } = place;
  const here = (forms: readonly Form[]) => forms.map((form) => ({ form, place }));
  switch (ref?.collection) {
    case 'subnets': {
      const subnet = network.subnets.get(ref.key);
      const table = subnet && effectiveRouteTable(network, subnet);
      return table === undefined
        ? []
        : [{ form: editRoutes, place: placeOf(network, toRef(table.id)) }];
    }
    case 'routeTables':
      return here([editRoutes]);
    case 'securityGroups':
      return here([editRules]);
    case 'vpcEndpoints': {
      const endpoint = network.vpcEndpoints.get(ref.key);
      return endpoint === undefined ? [] : here(formsOfEndpoint(endpoint));
    }
    case 'vpcPeeringConnections': {
      const peering = network.vpcPeeringConnections.get(ref.key);
      return peering === undefined ? [] : here(formsOfPeering(peering));
    }
    default:
      return [];
  }
}

/** What every resource with tags can be told, and whether the sandbox removes it. */
function formsOfAny(network: Network, place: Place): readonly Offer[] {
  const { ref } = place;
  const record = ref && network[ref.collection].get(ref.key);
  if (ref === undefined || record === undefined || !('tags' in record)) return [];
  return [rename, editTags, ...(canRemove(ref.collection) ? [removeResource] : [])].map((form) => ({
    form,
    place,
  }));
}

/** What can be added where a container was pointed at, or nothing in particular. */
function formsIn(place: Place): readonly Offer[] {
  const isContainer = place.ref === undefined || containers.has(place.ref.collection);
  if (!isContainer) return [];
  const added =
    place.vpcId === undefined ? [addVpc] : place.subnetId === undefined ? inVpc : inSubnet;
  return added.map((form) => ({ form, place }));
}

const inVpc: readonly Form[] = [
  addSubnet,
  addEndpoint,
  addPeering,
  addInternetGateway,
  addNatGateway,
  addRouteTable,
  addSecurityGroup,
];

const inSubnet: readonly Form[] = [
  addEndpoint,
  addNatGateway,
  addInstance,
  addFunction,
  addTask,
  addDatabase,
  addRouteTable,
];

const containers: ReadonlySet<ResourceRef['collection']> = new Set(['vpcs', 'subnets']);

function toRef(tableId: string): ResourceRef {
  return { collection: 'routeTables', key: tableId };
}
