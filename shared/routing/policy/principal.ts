import type { Principal } from '../../policy/parsePolicy';
import { certain, type Match, maybe, no, some, yes } from './match';

/**
 * Whether a statement's principal covers the caller.
 *
 * An account (its number or its `:root` ARN) means everyone in it on an interface endpoint, but the root user
 * alone on a gateway endpoint, where `Principal` is meant to be `*`.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 *
 * AWS services never start a request through an endpoint, so a `Service` principal covers no caller.
 */
export function principalMatches(
  principal: Principal,
  caller: string | undefined,
  onGateway: boolean,
): Match {
  switch (principal.kind) {
    case 'any':
      return yes;
    case 'service':
      return no;
    case 'unresolved':
      return maybe(principal.key);
    case 'aws':
      if (caller === undefined) return maybe('Principal');
      return some(principal.values.map((value) => valueMatches(value, caller, onGateway)));
  }
}

/** Whether a statement names an account where only its root user is meant: worth a hint, since it surprises. */
export function namesAccount(principal: Principal): boolean {
  return principal.kind === 'aws' && principal.values.some((value) => accountNamed(value));
}

function valueMatches(value: string, caller: string, onGateway: boolean): Match {
  const account = accountNamed(value);
  if (account !== undefined) {
    const sameAccount = accountOf(caller) === account || caller === account;
    return certain(onGateway ? sameAccount && isRoot(caller) : sameAccount);
  }
  if (value === caller) return yes;
  const role = roleOfSession(caller);
  if (role === undefined) return no;
  if (value === role) return yes;
  // `role/path/Name` may be the very role whose session this is; the session's ARN does not tell its path.
  const roleName = role.slice(role.lastIndexOf('/') + 1);
  const mayBeSame = accountOf(value) === accountOf(role) && value.endsWith(`/${roleName}`);
  return mayBeSame && value.includes(':role/') ? maybe('Principal') : no;
}

function accountNamed(value: string): string | undefined {
  if (/^\d{12}$/.test(value)) return value;
  return isRoot(value) ? accountOf(value) : undefined;
}

function isRoot(arn: string): boolean {
  return arn.startsWith('arn:') && arn.endsWith(':root');
}

/** The account in an ARN's fifth part; undefined where it is empty or the text is no ARN. */
export function accountOf(arn: string): string | undefined {
  if (/^\d{12}$/.test(arn)) return arn;
  const account = arn.startsWith('arn:') ? arn.split(':', 5)[4] : undefined;
  return account === '' ? undefined : account;
}

/** `arn:aws:sts::1:assumed-role/App/session` to `arn:aws:iam::1:role/App`; undefined for any other caller. */
export function roleOfSession(caller: string): string | undefined {
  const session = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(caller);
  return session ? `arn:${session[1]}:iam::${session[2]}:role/${session[3]}` : undefined;
}
