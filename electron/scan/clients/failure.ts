import { scrub } from './scrub';

/** What became of a request that brought no answer, and with that what to do next. */
export type FailureKind =
  | 'cancelled'
  | 'expired'
  | 'no-credentials'
  | 'denied'
  | 'throttled'
  | 'timeout'
  | 'unreachable'
  | 'transient'
  | 'malformed'
  | 'other';

/** Plain words and codes: the SDK's error object holds the request, and with it the session token. */
export type Failure = { kind: FailureKind; errorCode: string; message: string };

export function toFailure(error: unknown): Failure {
  const { name, code, message, status } = fieldsOf(error);
  const errorCode = code ?? name;
  const kind = kindOf(name, code, status, message);
  return {
    kind,
    errorCode: kind === 'malformed' ? 'MalformedResponse' : errorCode,
    message: kind === 'malformed' ? 'The answer was cut short or is no XML.' : scrub(message),
  };
}

export const timedOut = (timeoutMs: number): Failure => ({
  kind: 'timeout',
  errorCode: 'TimeoutError',
  message: `No answer within ${timeoutMs / 1000} s.`,
});

export const cancelled: Failure = {
  kind: 'cancelled',
  errorCode: 'Cancelled',
  message: 'The scan was cancelled.',
};

function kindOf(
  name: string,
  code: string | undefined,
  status: number | undefined,
  message: string,
): FailureKind {
  // The code first: the SDK calls a reset connection a TimeoutError.
  for (const known of code === undefined ? [name] : [code, name])
    for (const [kind, names] of knownNames) if (names.has(known)) return kind;
  if (/Deserialization error|XML parse error|Unexpected end/i.test(message))
    return status !== undefined && status >= 500 ? 'transient' : 'malformed';
  if (status === 429) return 'throttled';
  if (status !== undefined && status >= 500) return 'transient';
  return 'other';
}

/**
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html, and Node's network errors.
 * `AuthFailure` is also what a Region answers that the account has not opted in to.
 */
const knownNames: readonly (readonly [FailureKind, ReadonlySet<string>])[] = [
  ['cancelled', new Set(['AbortError'])],
  [
    'expired',
    new Set([
      'ExpiredToken',
      'ExpiredTokenException',
      'RequestExpired',
      'TokenRefreshRequired',
      'CredentialsExpired',
    ]),
  ],
  ['no-credentials', new Set(['CredentialsProviderError', 'TokenProviderError', 'ProviderError'])],
  [
    'denied',
    new Set([
      'UnauthorizedOperation',
      'AccessDenied',
      'AccessDeniedException',
      'AuthFailure',
      'Blocked',
      'InvalidClientTokenId',
      'MissingAuthenticationToken',
      'OptInRequired',
      'PendingVerification',
      'SignatureDoesNotMatch',
      'UnrecognizedClientException',
    ]),
  ],
  [
    'throttled',
    new Set([
      'RequestLimitExceeded',
      'Throttling',
      'ThrottlingException',
      'RequestThrottled',
      'TooManyRequestsException',
      'EC2ThrottledException',
      'BandwidthLimitExceeded',
      'SlowDown',
    ]),
  ],
  ['timeout', new Set(['TimeoutError', 'ETIMEDOUT'])],
  [
    'unreachable',
    new Set([
      'ENOTFOUND',
      'ECONNREFUSED',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EAI_AGAIN',
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ProxyRefused',
    ]),
  ],
  [
    'transient',
    new Set([
      'ECONNRESET',
      'EPIPE',
      'InternalError',
      'InternalFailure',
      'ServiceUnavailable',
      'Unavailable',
    ]),
  ],
];

function fieldsOf(error: unknown) {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: unknown;
    code?: unknown;
    message?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  return {
    name: typeof fields.name === 'string' ? fields.name : 'Error',
    code: typeof fields.code === 'string' ? fields.code : undefined,
    message: typeof fields.message === 'string' ? fields.message : String(error),
    status: fields.$metadata?.httpStatusCode,
  };
}
