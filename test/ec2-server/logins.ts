import { randomBytes } from 'node:crypto';

/** Credentials as a test hands them out. Signatures are not checked: the server knows keys by their id alone. */
export type Login = {
  account: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
};

/** Who may sign in, and whose time is up. */
export function loginBook(accounts: readonly string[]) {
  const logins = new Map<string, Login & { expired: boolean }>();

  function issue(account: string, { temporary = true } = {}): Login {
    const login: Login = {
      account,
      accessKeyId: `${temporary ? 'ASIA' : 'AKIA'}${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      ...(temporary && { sessionToken: randomBytes(150).toString('base64') }),
    };
    logins.set(login.accessKeyId, { ...login, expired: false });
    return login;
  }

  return {
    issue,
    /** One for each account that the server serves. */
    first: new Map(accounts.map((account) => [account, issue(account, { temporary: false })])),
    of: (accessKeyId: string) => logins.get(accessKeyId),
    /** Ends all that were issued so far. */
    expireAll() {
      for (const login of logins.values()) login.expired = true;
    },
  };
}

export type LoginBook = ReturnType<typeof loginBook>;
