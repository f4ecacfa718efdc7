import { z } from 'zod';
import type { TransitGatewayRoute, TransitGatewayRouteTable } from '../../network/connections';
import type { Call } from '../../network/coverage';
import {
  PrefixListId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  TransitGatewayRouteTableId,
} from '../../network/ids';
import { listReader, type Sink } from '../list';
import { flag, listOf, part, ref, tags, text } from '../shape';
import { base, OwnerId, union } from './base';

export const transitGatewayRouteTables = listReader({
  key: 'TransitGatewayRouteTables',
  call: 'DescribeTransitGatewayRouteTables',
  shape: z.object({
    TransitGatewayRouteTableId,
    OwnerId,
    TransitGatewayId: ref(TransitGatewayId),
    State: text,
    DefaultAssociationRouteTable: flag,
    DefaultPropagationRouteTable: flag,
    Tags: tags,
  }),
  convert(aws, sink) {
    sink.put('transitGatewayRouteTables', {
      ...base(sink, aws),
      id: aws.TransitGatewayRouteTableId,
      state: aws.State,
      transitGatewayId: aws.TransitGatewayId,
      defaultAssociationRouteTable: aws.DefaultAssociationRouteTable,
      defaultPropagationRouteTable: aws.DefaultPropagationRouteTable,
    });
  },
});

const Routes = listOf(
  z
    .object({
      DestinationCidrBlock: text,
      PrefixListId: ref(PrefixListId),
      TransitGatewayAttachments: listOf(
        z.object({
          TransitGatewayAttachmentId: ref(TransitGatewayAttachmentId),
          ResourceId: text,
          ResourceType: text,
        }),
      ),
      Type: text,
      State: text,
    })
    .refine(
      (route) => route.DestinationCidrBlock !== undefined || route.PrefixListId !== undefined,
      'a route without a destination',
    ),
);

function toRoutes(routes: z.infer<typeof Routes>): TransitGatewayRoute[] {
  return routes.map((route) => ({
    cidr: route.DestinationCidrBlock,
    prefixListId: route.PrefixListId,
    attachments: route.TransitGatewayAttachments.map((attachment) => ({
      attachmentId: attachment.TransitGatewayAttachmentId,
      resourceId: attachment.ResourceId,
      resourceType: attachment.ResourceType,
    })),
    type: route.Type,
    state: route.State,
  }));
}

/** The answer of SearchTransitGatewayRoutes. `AdditionalRoutesAvailable` beside it means that there are more. */
export const transitGatewayRoutes = listReader({
  key: 'Routes',
  single: true,
  shape: Routes,
  convert(aws, sink) {
    const more = sink.beside('AdditionalRoutesAvailable') === true;
    amendTable(sink, 'SearchTransitGatewayRoutes', more, (table) => ({
      ...table,
      routes: union(table.routesScope === 'static-only' ? [] : table.routes, toRoutes(aws)),
      routesScope: more || table.routesScope === 'partial' ? 'partial' : 'searched',
    }));
  },
});

/** Batfish's wrapper: the static routes of each table, the table's id beside them. */
export const transitGatewayStaticRoutes = listReader({
  key: 'TransitGatewayStaticRoutes',
  call: 'SearchTransitGatewayRoutes',
  shape: z.object({ TransitGatewayRouteTableId, Routes }),
  convert(aws, sink) {
    const id = aws.TransitGatewayRouteTableId;
    sink.amend(
      'transitGatewayRouteTables',
      id,
      (table) =>
        table.routesScope === 'searched' || table.routesScope === 'partial'
          ? table
          : {
              ...table,
              routes: union(table.routes, toRoutes(aws.Routes)),
              routesScope: 'static-only',
            },
      { ...base(sink, {}), id },
    );
  },
});

const Memberships = listOf(
  z.object({ TransitGatewayAttachmentId, ResourceId: text, ResourceType: text, State: text }),
);

function toMemberships(list: z.infer<typeof Memberships>) {
  return list.map((member) => ({
    attachmentId: member.TransitGatewayAttachmentId,
    resourceId: member.ResourceId,
    resourceType: member.ResourceType,
    state: member.State,
  }));
}

export const transitGatewayRouteTableAssociations = listReader({
  key: 'Associations',
  single: true,
  shape: Memberships,
  convert(aws, sink) {
    amendTable(sink, 'GetTransitGatewayRouteTableAssociations', false, (table) => ({
      ...table,
      associations: union(table.associations, toMemberships(aws)),
    }));
  },
});

export const transitGatewayRouteTablePropagations = listReader({
  key: 'TransitGatewayRouteTablePropagations',
  single: true,
  shape: Memberships,
  convert(aws, sink) {
    amendTable(sink, 'GetTransitGatewayRouteTablePropagations', false, (table) => ({
      ...table,
      propagations: union(table.propagations, toMemberships(aws)),
    }));
  },
});

/** Batfish's wrapper: the propagations of each table, the table's id beside them. */
export const transitGatewayPropagations = listReader({
  key: 'TransitGatewayPropagations',
  call: 'GetTransitGatewayRouteTablePropagations',
  shape: z.object({
    TransitGatewayRouteTableId,
    TransitGatewayRouteTablePropagations: Memberships,
  }),
  convert(aws, sink) {
    const id = aws.TransitGatewayRouteTableId;
    const members = toMemberships(aws.TransitGatewayRouteTablePropagations);
    sink.amend(
      'transitGatewayRouteTables',
      id,
      (table) => ({ ...table, propagations: union(table.propagations, members) }),
      { ...base(sink, {}), id },
    );
  },
});

export const transitGatewayPrefixListReferences = listReader({
  key: 'TransitGatewayPrefixListReferences',
  single: true,
  shape: listOf(
    z.object({
      TransitGatewayRouteTableId: ref(TransitGatewayRouteTableId),
      PrefixListId,
      State: text,
      Blackhole: flag,
      TransitGatewayAttachment: part({
        TransitGatewayAttachmentId: ref(TransitGatewayAttachmentId),
      }),
    }),
  ),
  convert(aws, sink) {
    const references = aws.map((reference) => ({
      prefixListId: reference.PrefixListId,
      attachmentId: reference.TransitGatewayAttachment?.TransitGatewayAttachmentId,
      blackhole: reference.Blackhole,
      state: reference.State,
    }));
    const named = aws.find((reference) => reference.TransitGatewayRouteTableId !== undefined);
    amendTable(
      sink,
      'GetTransitGatewayPrefixListReferences',
      false,
      (table) => ({
        ...table,
        prefixListReferences: union(table.prefixListReferences, references),
      }),
      named?.TransitGatewayRouteTableId,
    );
  },
});

/** Answers about one table do not name it: the id stands beside the list or in the file's name. */
function amendTable(
  sink: Sink,
  call: Call,
  partial: boolean,
  change: (table: TransitGatewayRouteTable) => TransitGatewayRouteTable,
  named?: TransitGatewayRouteTableId,
): void {
  const beside = named ?? sink.idBeside('TransitGatewayRouteTableId', /tgw-rtb-[\da-z]+/i);
  if (beside === undefined) {
    sink.skip({
      code: 'no-id',
      reason:
        'It does not say which transit gateway route table it is about: put the TransitGatewayRouteTableId beside the list, or into the file name.',
    });
    return;
  }
  const id = TransitGatewayRouteTableId.parse(beside);
  sink.amend('transitGatewayRouteTables', id, change, { ...base(sink, {}), id });
  sink.covered({ call, resourceId: id, partial });
}
