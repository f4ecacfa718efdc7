/** Where a request starts. */
export type RequestSource =
  | {
      kind: 'network-interface';
      id: string /** One of its own; else its primary. */;
      address?: string;
    }
  | { kind: 'instance'; id: string }
  /** Any interface of the subnet: each kind of them is followed. */
  | { kind: 'subnet'; id: string }
  /** A packet that enters at the VPC's router, from nobody in particular. */
  | { kind: 'vpc'; id: string }
  | { kind: 'vpn-gateway'; id: string }
  | { kind: 'internet'; address?: string }
  | { kind: 'on-premises'; address: string };

/** Where it wants to go. */
export type RequestDestination =
  | { kind: 'network-interface'; id: string; address?: string }
  | { kind: 'instance'; id: string }
  /** A service of AWS (`s3`) or an endpoint service (`vpce-svc-...`), by its default name in that Region. */
  | { kind: 'service'; service: string; region?: string }
  | { kind: 'vpc-endpoint'; id: string }
  | { kind: 'load-balancer'; id: string }
  | { kind: 'host'; name: string }
  /** Always meant as an address, even where a resource has it. */
  | { kind: 'address'; address: string }
  | { kind: 'internet' };

export type TraceRequest = {
  from: RequestSource;
  to: RequestDestination;
  /** `tcp`, `udp`, `icmp`, `icmpv6`, a number as text, or `all`: reachable only if everything passes. */
  protocol: string;
  /** For ICMP the type. Absent for protocols without ports. */
  port?: number;
  /** Absent: an ephemeral port. */
  sourcePort?: number;
  principal?: string;
  action?: string;
  resource?: string;
};
