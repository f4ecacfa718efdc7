import { type HttpAnswer, json } from './answer';
import type { LoginBook } from './logins';

/**
 * AWS IAM Identity Center as far as signing in needs it. The browser's part is played: `confirm` stands for the user
 * who reads the code on AWS's page and says yes.
 */
export function ssoService(logins: LoginBook, origin: () => string) {
  const accessTokens = new Set<string>();
  let confirmed = false;
  let issued = 0;

  function answer(
    path: string,
    query: URLSearchParams,
    body: string,
    bearer: string | undefined,
  ): { action: string; answer: HttpAnswer } | undefined {
    switch (path) {
      case '/client/register':
        return {
          action: 'SsoRegister',
          answer: json(200, {
            clientId: 'client',
            clientSecret: 'client-secret-of-the-test-server',
            clientSecretExpiresAt: Math.floor(Date.now() / 1000) + 86_400,
          }),
        };
      case '/device_authorization':
        return {
          action: 'SsoAuthorize',
          answer: json(200, {
            deviceCode: 'device',
            userCode: 'ABCD-EFGH',
            verificationUri: `${origin()}/device`,
            verificationUriComplete: `${origin()}/device?user_code=ABCD-EFGH`,
            expiresIn: 600,
            interval: 0.05,
          }),
        };
      case '/token':
        return { action: 'SsoToken', answer: token(body) };
      case '/federation/credentials':
        return { action: 'SsoCredentials', answer: credentials(query, bearer) };
      default:
        return undefined;
    }
  }

  function token(body: string): HttpAnswer {
    if (!body.includes('device_code')) return json(400, { error: 'unsupported_grant_type' });
    if (!confirmed) return json(400, { error: 'authorization_pending' });
    confirmed = false;
    issued += 1;
    const accessToken = `sso-access-token-of-the-test-server-${issued}`;
    accessTokens.add(accessToken);
    return json(200, { accessToken, tokenType: 'Bearer', expiresIn: 28_800 });
  }

  function credentials(query: URLSearchParams, bearer: string | undefined): HttpAnswer {
    const account = query.get('account_id') ?? '';
    if (bearer === undefined || !accessTokens.has(bearer) || !logins.first.has(account))
      return json(401, {
        message: 'Session token not found or invalid',
        __type: 'UnauthorizedException',
      });
    const { accessKeyId, secretAccessKey, sessionToken } = logins.issue(account);
    const expiration = Date.now() + 3_600_000;
    return json(200, {
      roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration },
    });
  }

  return {
    answer,
    confirm() {
      confirmed = true;
    },
    expireTokens() {
      accessTokens.clear();
    },
  };
}
