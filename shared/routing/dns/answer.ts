import type { Ip } from '../../address/ip';
import type { FindingCode } from '../codes';
import type { Fix } from '../fix';
import type { Evidence, Finding } from '../trace';

/** Whose resolver is asked: a VPC's, by somebody inside or through an inbound endpoint; or public DNS. */
export type Resolver = { kind: 'vpc'; vpcId: string; inbound: boolean } | { kind: 'public' };

/** What the resolver a source uses says of a name. */
export type DnsAnswer =
  /** One address after the other is handed out: each is a way of its own. */
  | {
      kind: 'addresses';
      addresses: readonly DnsAddress[];
      basis: Evidence['basis'];
      refs: readonly string[];
    }
  /** The public addresses of a service in its Region. */
  | { kind: 'service'; service: string; region: string; dualStack: boolean }
  /** Some public address that nobody here knows. */
  | { kind: 'public' }
  | { kind: 'failed'; problem: DnsProblem };

export type DnsAddress = { address: Ip; when: string };

/** `hopeless`: the name certainly does not resolve. Else what was not read hides the answer. */
export type DnsProblem = {
  hopeless: boolean;
  code: FindingCode;
  at: string;
  message: string;
  fix?: Fix;
  missing?: Finding['missing'];
};

/** Something worth saying that does not decide where the name leads. */
export type DnsNote = {
  code: FindingCode;
  at: string;
  message: string;
  fix?: Fix;
  missing?: Finding['missing'];
};

export function failed(problem: DnsProblem): DnsAnswer {
  return { kind: 'failed', problem };
}
