import type { Random } from '../../support/generate/random';

/** Text that has broken programs before: what a tag, a name, a path or a file may hold. */
const fragments = [
  // markup and script
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  ']]>',
  '-->',
  '<!DOCTYPE a [<!ENTITY b "&c;&c;">]>',
  '&lol9;',
  '&#x1b;',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  '" onmouseover="x',
  "'",
  '"',
  '`',
  // shells, templates, tables
  '$(touch /tmp/x)',
  '`id`',
  '; rm -rf /',
  `$\{jndi:ldap://x}`,
  '%{for x in y}',
  '{{7*7}}',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '\t=1',
  '[x](javascript:1)',
  '![x](http://x/y.png)',
  '| a | b |',
  '%%{init: {"x": 1}}%%',
  'end',
  '*/',
  'EOF',
  // what a terminal obeys
  '\u001b[2J',
  '\u001b]8;;http://x\u0007x\u001b]8;;\u0007',
  '\u009b31m',
  '\r',
  '\n',
  '\r\n',
  '\b\b\b',
  '\0',
  '\u007f',
  // turned, hidden, broken text
  '\u202Egnp.exe',
  '\u2066x\u2069',
  '\u200B',
  '\u200D',
  '\u00AD',
  '\uFEFF',
  '\u2028',
  '\u061C',
  '\u180E',
  '\u3164',
  '\u{E0041}\u{E007F}',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  'a\u0301\u0301\u0301\u0301\u0301',
  '\u0130',
  '\uFDFA',
  // names of JavaScript's own
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '__defineGetter__',
  // paths
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\x',
  '\\\\server\\share',
  'file:///etc/passwd',
  '%2e%2e%2f',
  '%00',
  '%',
  'NUL.txt',
  '/',
  // numbers that are none
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  '010',
  '99999999999999999999',
  '\uFF11\uFF12',
  '\u0663',
  '',
  ' ',
] as const satisfies readonly [string, ...string[]];

/** What looks right, so that the hostile text gets past the first door. */
const plausible = [
  '10.0.0.0/16',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.5',
  'fd00:ec2::253',
  'vpc-0a1',
  'subnet-0a1',
  'eni-0a1',
  'eu-west-1',
  'eu-west-1a',
  '111122223333',
  'arn:aws:s3:::bucket/*',
  'com.amazonaws.eu-west-1.s3',
  's3',
  'sqs@eu-west-1',
  'internet',
  'on-premises:192.168.0.9',
  'available',
  'Allow',
  '*',
  'tcp',
  '443',
  'true',
] as const satisfies readonly [string, ...string[]];

export function hostileText(random: Random): string {
  switch (random.below(10)) {
    case 0:
      return random.pick(plausible);
    case 1:
      return random.pick(fragments) + random.pick(fragments);
    case 2:
      return mangled(random.pick(plausible), random);
    case 3:
      return random.pick(plausible) + random.pick(fragments);
    case 4:
      return noise(random);
    case 5:
      return repeated(random);
    default:
      return random.pick(fragments);
  }
}

/** A text with something put in, taken out or doubled. */
export function mangled(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = at + random.below(text.length + 1 - at);
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + random.pick(fragments) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    default:
      return text.slice(0, at) + noise(random) + text.slice(at + 1);
  }
}

/** Any code units, halves of pairs among them. */
function noise(random: Random): string {
  const range = random.pick([0x80, 0x100, 0x3000, 0x10000]);
  return String.fromCharCode(
    ...Array.from({ length: 1 + random.below(12) }, () => random.below(range)),
  );
}

/** Mostly short: length alone is rarely what breaks, and long text costs what other inputs could use. */
function repeated(random: Random): string {
  return random.pick(fragments).repeat(random.below(4) === 0 ? 1 + random.below(400) : 3);
}
