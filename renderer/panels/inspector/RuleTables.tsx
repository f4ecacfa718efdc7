import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/network/network';
import { inspectorWords } from '../../text/inspector';
import { PolicyText } from './PolicyText';
import { PrefixListEntries } from './PrefixListEntries';
import { RouteTableRows, TransitGatewayRoutes } from './RouteRows';
import { NetworkAclTables, SecurityGroupTables } from './RuleTable';

type Tab = { title: string; count: number };

/** The tab for what decides about packets; undefined for kinds that decide nothing. */
export function rulesTabOf(collection: CollectionName, record: AnyRecord): Tab | undefined {
  switch (collection) {
    case 'securityGroups': {
      const { inbound, outbound } = record as RecordOf<'securityGroups'>;
      return { title: inspectorWords.rules, count: inbound.length + outbound.length };
    }
    case 'networkAcls':
      return {
        title: inspectorWords.rules,
        count: (record as RecordOf<'networkAcls'>).entries.length,
      };
    case 'routeTables':
      return {
        title: inspectorWords.routes,
        count: (record as RecordOf<'routeTables'>).routes.length,
      };
    case 'transitGatewayRouteTables':
      return {
        title: inspectorWords.routes,
        count: (record as RecordOf<'transitGatewayRouteTables'>).routes?.length ?? 0,
      };
    case 'prefixLists':
      return {
        title: inspectorWords.entries,
        count: (record as RecordOf<'prefixLists'>).entries?.length ?? 0,
      };
    case 'vpcEndpoints':
      return (record as RecordOf<'vpcEndpoints'>).policyDocument === undefined
        ? undefined
        : { title: inspectorWords.policy, count: 1 };
    default:
      return undefined;
  }
}

export function RuleTables({ resource, record }: { resource: ResourceRef; record: AnyRecord }) {
  switch (resource.collection) {
    case 'securityGroups':
      return <SecurityGroupTables group={record as RecordOf<'securityGroups'>} />;
    case 'networkAcls':
      return <NetworkAclTables networkAcl={record as RecordOf<'networkAcls'>} />;
    case 'routeTables':
      return <RouteTableRows table={record as RecordOf<'routeTables'>} />;
    case 'transitGatewayRouteTables':
      return <TransitGatewayRoutes table={record as RecordOf<'transitGatewayRouteTables'>} />;
    case 'prefixLists':
      return <PrefixListEntries list={record as RecordOf<'prefixLists'>} />;
    case 'vpcEndpoints':
      return <PolicyText endpoint={record as RecordOf<'vpcEndpoints'>} />;
    default:
      return null;
  }
}
