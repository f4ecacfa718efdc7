/** Something that goes wrong, for the requests it names; a name left out stands for all. */
export type Fault = {
  action?: string;
  region?: string;
  account?: string;
  /** How many requests it strikes; absent: all. */
  times?: number;
} & (
  | { kind: 'latency'; ms: number }
  | { kind: 'deny' }
  | { kind: 'throttle' }
  | { kind: 'expired'; code?: 'RequestExpired' | 'ExpiredToken' }
  | { kind: 'internal-error' }
  | { kind: 'unsupported' }
  | { kind: 'html' }
  | { kind: 'reset' }
  | { kind: 'truncated' }
  | { kind: 'malformed' }
  /** Elements within elements, deeper than any stack. */
  | { kind: 'deep' }
  | { kind: 'hang' }
  /** A page without records whose token leads on to the first one. */
  | { kind: 'empty-page' }
);

export type Struck = { action: string; region: string; account: string | undefined };

/** Faults in the order in which they were configured, each as often as it was asked for. */
export function faultBook(faults: readonly Fault[]) {
  let open: { fault: Fault; left: number }[] = [];
  const add = (...more: Fault[]) => {
    open.push(...more.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY })));
  };
  add(...faults);
  return {
    add,
    clear() {
      open = [];
    },
    /** Those that strike this request, each counted as used. */
    strike(request: Struck): Fault[] {
      return open
        .filter(({ fault, left }) => left > 0 && matches(fault, request))
        .map((entry) => {
          entry.left -= 1;
          return entry.fault;
        });
    },
  };
}

function matches({ action, region, account }: Fault, request: Struck): boolean {
  return (
    (action === undefined || action === request.action) &&
    (region === undefined || region === request.region) &&
    (account === undefined || account === request.account)
  );
}
