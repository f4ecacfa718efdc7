import type { TransitGateway } from '../../network/connections';
import type { TransitGatewayAttachmentId } from '../../network/ids';
import { isState } from '../../network/record';
import type { Edit } from '../inTurn';
import { associateAttachment, setTransitPropagation } from './transitTables';

/** What a gateway does with a new attachment by itself. */
export function byDefault(
  gateway: TransitGateway,
  attachmentId: TransitGatewayAttachmentId,
): Edit[] {
  const { associationDefaultRouteTableId: association } = gateway;
  const { propagationDefaultRouteTableId: propagation } = gateway;
  const edits: Edit[] = [];
  if (isState(gateway.defaultRouteTableAssociation, 'enable') && association !== undefined)
    edits.push((now) =>
      now.transitGatewayRouteTables.has(association)
        ? associateAttachment(now, { attachmentId, tableId: association })
        : { ok: true, value: [] },
    );
  if (isState(gateway.defaultRouteTablePropagation, 'enable') && propagation !== undefined)
    edits.push((now) =>
      now.transitGatewayRouteTables.has(propagation)
        ? setTransitPropagation(now, { attachmentId, tableId: propagation, enabled: true })
        : { ok: true, value: [] },
    );
  return edits;
}
