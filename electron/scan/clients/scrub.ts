/**
 * A message of AWS, the SDK or a credential process as it may be shown and saved: one line without key ids, tokens,
 * and the blob that `UnauthorizedOperation` carries (which tells the account's policies to who can decode it).
 */
export function scrub(message: string): string {
  const line = (message.split('\n')[0] ?? '')
    .replace(/Encoded authorization failure message: \S+/g, '')
    .replaceAll(webToken, '[secret]')
    .replaceAll(keyId, '[key id]')
    .replaceAll(longToken, '[secret]')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

const longest = 400;

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
const keyId = /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g;

/** Tokens of web identities and of IAM Identity Center have dots or a colon in them. */
const webToken = /\b(?:eyJ[\w-]{10,}\.[\w.-]+|ao[ar]A[\w/+=-]{30,}(?::[\w/+=-]+)?)/g;

/** Secret keys have 40 characters of base64, session tokens hundreds. A path or an ARN has colons, dots or dashes. */
const longToken = /(?<![\w/+=:.-])[A-Za-z0-9/+=_]{40,}(?![\w/+=:.-])/g;
