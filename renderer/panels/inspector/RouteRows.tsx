import type { TransitGatewayRouteTable } from '../../../shared/network/connections';
import { isState } from '../../../shared/network/record';
import type { Route, RouteDestination, RouteTable } from '../../../shared/network/routeTable';
import { inspectorWords } from '../../text/inspector';
import { Inert } from '../common/Inert';
import { IdLink } from '../common/ResourceLink';
import { DataTable } from './DataTable';

const columns = [inspectorWords.destination, inspectorWords.target];

export function RouteTableRows({ table }: { table: RouteTable }) {
  return (
    <DataTable
      title={inspectorWords.routes}
      columns={columns}
      empty={inspectorWords.noRoutes}
      rows={table.routes.map((route, index) => ({
        key: String(index),
        cells: [
          <Destination key="destination" destination={route.destination} />,
          <span key="target">
            {route.target.id === undefined ? (
              inspectorWords.localTarget
            ) : (
              <IdLink id={route.target.id} />
            )}
            <RouteMarks route={route} />
          </span>,
        ],
      }))}
    />
  );
}

function Destination({ destination }: { destination: RouteDestination }) {
  return destination.kind === 'prefix-list' ? (
    <IdLink id={destination.prefixListId} />
  ) : (
    <Inert text={destination.cidr} mono />
  );
}

function RouteMarks({ route }: { route: Pick<Route, 'origin' | 'state'> }) {
  return (
    <>
      {route.origin === 'propagated' && (
        <span className="chip inline">{inspectorWords.propagated}</span>
      )}
      {route.origin === 'advertised' && (
        <span className="chip inline">{inspectorWords.advertised}</span>
      )}
      {isState(route.state, 'blackhole') && (
        <span className="chip danger inline">{inspectorWords.blackhole}</span>
      )}
    </>
  );
}

export function TransitGatewayRoutes({ table }: { table: TransitGatewayRouteTable }) {
  if (table.routes === undefined)
    return <p className="inspector-note">{inspectorWords.routesNotRead}</p>;
  return (
    <DataTable
      title={inspectorWords.routes}
      columns={columns}
      empty={inspectorWords.noRoutes}
      rows={table.routes.map((route, index) => ({
        key: String(index),
        cells: [
          route.prefixListId === undefined ? (
            <Inert key="destination" text={route.cidr ?? ''} mono />
          ) : (
            <IdLink key="destination" id={route.prefixListId} />
          ),
          <span key="target">
            {route.attachments.map((attachment) => {
              const id = attachment.attachmentId ?? attachment.resourceId;
              return id === undefined ? null : (
                <span key={id} className="line">
                  <IdLink id={id} />
                </span>
              );
            })}
            {route.type === 'propagated' && (
              <span className="chip inline">{inspectorWords.propagated}</span>
            )}
            {isState(route.state, 'blackhole') && (
              <span className="chip danger inline">{inspectorWords.blackhole}</span>
            )}
          </span>,
        ],
      }))}
    />
  );
}
