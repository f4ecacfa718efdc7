import { type HttpAnswer, stsAnswer, stsError } from './answer';
import type { Login, LoginBook } from './logins';

/** The one-time code that the server's MFA devices show. */
export const mfaCode = '123456';

/** The two calls of signing in. Roles of any served account may be assumed by anybody; one with `mfa` in its name wants a code. */
export function answerSts(
  action: string,
  parameters: URLSearchParams,
  login: Login,
  logins: LoginBook,
): HttpAnswer {
  switch (action) {
    case 'GetCallerIdentity':
      return stsAnswer(
        action,
        `<Arn>arn:aws:iam::${login.account}:user/reader</Arn><UserId>${login.accessKeyId}</UserId><Account>${login.account}</Account>`,
      );
    case 'AssumeRole':
      return assumeRole(parameters, logins);
    default:
      return stsError(400, 'InvalidAction', `Could not find operation ${action}`);
  }
}

function assumeRole(parameters: URLSearchParams, logins: LoginBook): HttpAnswer {
  const arn = parameters.get('RoleArn') ?? '';
  const account = arn.split(':')[4] ?? '';
  const wantsCode = arn.includes('mfa');
  if (!logins.first.has(account) || (wantsCode && parameters.get('TokenCode') !== mfaCode))
    return stsError(
      403,
      'AccessDenied',
      `Not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  const { accessKeyId, secretAccessKey, sessionToken } = logins.issue(account);
  return stsAnswer(
    'AssumeRole',
    `<AssumedRoleUser><AssumedRoleId>AROATEST:routescape</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser><Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials>`,
  );
}

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}
