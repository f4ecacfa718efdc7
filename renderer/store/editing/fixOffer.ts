import type { CollectionName, Network } from '../../../shared/network/network';
import type { Fix } from '../../../shared/routing/fix';
import { allowInPolicy } from '../../../shared/sandbox/allowInPolicy';
import { fixOrders } from '../../../shared/sandbox/fixOrders';
import type { Order } from '../../../shared/sandbox/runCommand';
import { oneSubnetAZone } from './defaults';
import type { Form, Row, Values } from './form';
import { editPolicy } from './forms/changeEndpoint';
import { addInternetGateway } from './forms/gateways';
import { bindAddress } from './forms/interfaceSettings';
import { editRoutes, rowsOfTable } from './forms/routes';
import { changeAttachment } from './forms/transit';
import { editAttachmentTables, editTransitRoutes, staticRows } from './forms/transitTables';
import { type Place, placeOf } from './place';

/** How a fix is tried: at once, or by a form that asks for what the fix leaves open. */
export type FixOffer =
  | { kind: 'orders'; orders: readonly Order[] }
  | { kind: 'form'; formId: string; place: Place; said: Values };

/** Undefined where the sandbox cannot do it. */
export function fixOffer(network: Network, fix: Fix): FixOffer | undefined {
  const orders = fixOrders(network, fix);
  return orders === undefined ? formFor(network, fix) : { kind: 'orders', orders };
}

function formFor(network: Network, fix: Fix): FixOffer | undefined {
  const asked = (form: Form, collection: CollectionName, key: string, said: Values = {}) =>
    network[collection].has(key)
      ? ({
          kind: 'form',
          formId: form.id,
          place: placeOf(network, { collection, key }),
          said,
        } as const)
      : undefined;
  switch (fix.kind) {
    case 'add-route':
    case 'replace-route': {
      // Where it should lead is for the user to say: the row waits for its target.
      const rows = rowsOfTable(network.routeTables.get(fix.routeTableId));
      const routes = withRow(rows, { destination: fix.destination, target: '' });
      return asked(editRoutes, 'routeTables', fix.routeTableId, { routes });
    }
    case 'add-transit-gateway-route': {
      const rows = staticRows(network.transitGatewayRouteTables.get(fix.routeTableId));
      const routes = withRow(rows, { destination: fix.destination, attachment: '' });
      return asked(editTransitRoutes, 'transitGatewayRouteTables', fix.routeTableId, { routes });
    }
    case 'associate-transit-gateway-route-table':
      return asked(editAttachmentTables, 'transitGatewayAttachments', fix.attachmentId);
    case 'add-transit-gateway-attachment-subnet': {
      const subnets = withZone(network, fix.attachmentId, fix.availabilityZone);
      return asked(changeAttachment, 'transitGatewayAttachments', fix.attachmentId, { subnets });
    }
    case 'attach-internet-gateway':
      return asked(addInternetGateway, 'vpcs', fix.vpcId);
    case 'associate-public-address':
      return asked(bindAddress, 'networkInterfaces', fix.networkInterfaceId);
    case 'allow-in-endpoint-policy': {
      const { policyDocument } = network.vpcEndpoints.get(fix.endpointId) ?? {};
      const policy = allowInPolicy(policyDocument, fix);
      return asked(
        editPolicy,
        'vpcEndpoints',
        fix.endpointId,
        policy === undefined ? {} : { policy },
      );
    }
    default:
      return undefined;
  }
}

/** A row in place of the one to the same destination, or behind the others. */
function withRow(rows: readonly Row[], open: Row): readonly Row[] {
  return rows.some(({ destination }) => destination === open.destination)
    ? rows.map((row) => (row.destination === open.destination ? open : row))
    : [...rows, open];
}

/** The subnets of an attachment, and one more in a zone: a private one before others. */
function withZone(network: Network, attachmentId: string, zone: string): string[] {
  const { subnetIds = [], resourceId = '' } =
    network.transitGatewayAttachments.get(attachmentId) ?? {};
  const further = oneSubnetAZone(network, resourceId, undefined).filter(
    (id) => network.subnets.get(id)?.availabilityZone === zone,
  );
  return [...new Set([...subnetIds, ...further])];
}
