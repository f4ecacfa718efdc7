import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { Agents } from '../clients/agents';
import type { ScanHost } from '../scanHost';

type Provider = ReturnType<typeof fromIni>;
type Credentials = Awaited<ReturnType<Provider>>;

export type CredentialSource = {
  /** Made once for all clients of a session: each would ask for an MFA code of its own. */
  readonly provide: Provider;
  /** Whether there ever were any. */
  hadAny(): boolean;
  /** Whether making them anew, without asking anybody, gives others than the last ones. */
  changed(): Promise<boolean>;
  /** Forgets what was made. */
  forget(): void;
};

type From = {
  profile: string | undefined;
  region: string;
  endpoint: string | undefined;
  agents: Agents;
  host: ScanHost;
};

/** Everything the SDK knows: environment, keys, SSO, roles with or without MFA, processes, web identity, IMDS. */
export function credentialSource({
  profile,
  region,
  endpoint,
  agents,
  host,
}: From): CredentialSource {
  let held: Credentials | undefined;
  let making: Promise<Credentials> | undefined;
  let mayAsk = true;
  let had = false;

  const init = {
    ignoreCache: true,
    clientConfig: { region, requestHandler: agents, ...(endpoint && { endpoint }) },
    async mfaCodeProvider(serial: string): Promise<string> {
      const question = { kind: 'mfa-code', profile, serial } as const;
      const code = mayAsk ? await host.ask(question, host.signal) : undefined;
      if (code === undefined)
        throw new NoCodeGiven(`No code of the MFA device ${serial} was given.`);
      return code;
    },
  };
  const make = () =>
    (profile === undefined ? fromNodeProviderChain(init) : fromIni({ ...init, profile }))();

  function provide(): Promise<Credentials> {
    if (held !== undefined && !isExpiring(held)) return Promise.resolve(held);
    making ??= make()
      .then((credentials) => {
        held = credentials;
        had = true;
        return credentials;
      })
      .finally(() => {
        making = undefined;
      });
    return making;
  }

  return {
    provide,
    hadAny: () => had,
    async changed() {
      const before = held;
      mayAsk = false;
      try {
        const after = await make();
        const isOther =
          after.accessKeyId !== before?.accessKeyId || after.sessionToken !== before?.sessionToken;
        if (isOther) held = after;
        return isOther;
      } catch {
        return false; // whoever asks next is told why
      } finally {
        mayAsk = true;
      }
    },
    forget() {
      held = undefined;
    },
  };
}

/** Named like the SDK's own errors of this kind, by which they are known. */
class NoCodeGiven extends Error {
  override readonly name = 'CredentialsProviderError';
}

/** A request takes a moment to arrive. */
function isExpiring({ expiration }: Credentials): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < 60_000;
}
