import type {
  NetworkAcl,
  NetworkAclEntry,
  SecurityGroup,
  SecurityGroupRule,
} from '../../../shared/network/security';
import { inspectorWords } from '../../text/inspector';
import { entryTraffic, peerOf, ruleNumberText, trafficText } from '../../text/rules';
import { Inert } from '../common/Inert';
import { IdLink } from '../common/ResourceLink';
import { DataTable } from './DataTable';

export function SecurityGroupTables({ group }: { group: SecurityGroup }) {
  return (
    <>
      <GroupRules
        title={inspectorWords.inbound}
        peer={inspectorWords.source}
        rules={group.inbound}
      />
      <GroupRules
        title={inspectorWords.outbound}
        peer={inspectorWords.destination}
        rules={group.outbound}
      />
    </>
  );
}

type GroupRulesProps = { title: string; peer: string; rules: readonly SecurityGroupRule[] };

function GroupRules({ title, peer, rules }: GroupRulesProps) {
  return (
    <DataTable
      title={title}
      columns={[inspectorWords.traffic, peer]}
      empty={inspectorWords.noRules}
      rows={rules.map((rule, index) => ({
        key: rule.id ?? String(index),
        cells: [
          <Inert key="traffic" text={trafficText(rule)} />,
          <span key="peer">
            <Peer rule={rule} />
            {rule.description && <Inert text={rule.description} className="faint line" />}
          </span>,
        ],
      }))}
    />
  );
}

function Peer({ rule }: { rule: SecurityGroupRule }) {
  const peer = peerOf(rule.peer);
  return 'id' in peer ? <IdLink id={peer.id} /> : <Inert text={peer.text} mono />;
}

export function NetworkAclTables({ networkAcl }: { networkAcl: NetworkAcl }) {
  const ordered = networkAcl.entries.toSorted((a, b) => a.ruleNumber - b.ruleNumber);
  return (
    <>
      <AclEntries
        title={inspectorWords.inbound}
        peer={inspectorWords.source}
        entries={ordered.filter(({ egress }) => !egress)}
      />
      <AclEntries
        title={inspectorWords.outbound}
        peer={inspectorWords.destination}
        entries={ordered.filter(({ egress }) => egress)}
      />
    </>
  );
}

type AclEntriesProps = { title: string; peer: string; entries: readonly NetworkAclEntry[] };

function AclEntries({ title, peer, entries }: AclEntriesProps) {
  return (
    <DataTable
      title={title}
      columns={[inspectorWords.rule, inspectorWords.action, inspectorWords.traffic, peer]}
      empty={inspectorWords.noRules}
      rows={entries.map((entry, index) => ({
        key: `${entry.ruleNumber} ${index}`,
        cells: [
          <span key="rule" className="num">
            {ruleNumberText(entry.ruleNumber)}
          </span>,
          <span key="action" className={entry.action === 'deny' ? 'deny' : 'allow'}>
            {entry.action === 'deny' ? inspectorWords.deny : inspectorWords.allow}
          </span>,
          <Inert key="traffic" text={entryTraffic(entry)} />,
          <Inert key="peer" text={entry.cidr ?? entry.ipv6Cidr ?? ''} mono />,
        ],
      }))}
    />
  );
}
