/**
 * Whether a text matches a policy pattern: `*` is any run of characters, `?` exactly one.
 *
 * Not a regular expression: `*a*a*a*b` from a hostile policy would take one minutes. This walk remembers only
 * the last star, so its cost is at most pattern length x text length.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function globMatches(pattern: string, text: string): boolean {
  let at = 0;
  let read = 0;
  let afterStar = -1;
  let retryFrom = 0;
  while (read < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      afterStar = ++at;
      retryFrom = read;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[read])) {
      at++;
      read++;
    } else if (afterStar >= 0) {
      at = afterStar;
      read = ++retryFrom;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
