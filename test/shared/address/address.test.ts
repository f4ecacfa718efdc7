import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cidrOf,
  contains,
  covers,
  formatCidr,
  overlaps,
  parseCidr,
} from '../../../shared/address/cidr';
import { formatIp, parseIp } from '../../../shared/address/ip';
import { formatIpv4, parseIpv4 } from '../../../shared/address/ipv4';
import { formatIpv6, nat64Ipv4, nat64Of, parseIpv6 } from '../../../shared/address/ipv6';
import { isPublic, touchesPublicSpace } from '../../../shared/address/specialRanges';

const ipv4 = fc.integer({ min: 0, max: 0xffff_ffff });
const ipv6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });

describe('parseIpv4', () => {
  it.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '256.0.0.1',
    '01.2.3.4',
    '1..2.3',
    'a.b.c.d',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '-1.2.3.4',
  ])('refuses "%s"', (text) => expect(parseIpv4(text)).toBeUndefined());

  it('takes back what was written', () => {
    fc.assert(
      fc.property(ipv4, (address) => {
        expect(parseIpv4(formatIpv4(address))).toBe(address);
      }),
    );
  });
});

describe('parseIpv6', () => {
  it.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '12345::',
    'g::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'fe80::1%eth0',
    '::1.2.3',
  ])('refuses "%s"', (text) => expect(parseIpv6(text)).toBeUndefined());

  it.each([
    ['2001:DB8::1', '2001:db8::1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:2:3:4:5:6:7:0', '1:2:3:4:5:6:7:0'],
    ['::ffff:10.0.0.1', '::ffff:a00:1'],
  ])('spells %s as %s', (text, spelled) => {
    expect(formatIp(parseIp(text) ?? 0)).toBe(spelled);
  });

  it('takes back what was written', () => {
    fc.assert(
      fc.property(ipv6, (address) => {
        expect(parseIpv6(formatIpv6(address))).toBe(address);
      }),
    );
  });
});

describe('nat64Ipv4', () => {
  it('takes the IPv4 address out of a NAT64 address, and nothing out of any other', () => {
    expect(nat64Ipv4(parseIpv6('64:ff9b::10.0.0.1') ?? 0n)).toBe(parseIpv4('10.0.0.1'));
    expect(nat64Ipv4(parseIpv6('2001:db8::1') ?? 0n)).toBeUndefined();
    expect(formatIpv6(nat64Of(parseIpv4('10.0.0.1') ?? 0))).toBe('64:ff9b::a00:1');
  });
});

describe('a CIDR block', () => {
  it.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0/8',
    '::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/',
  ])('is not "%s"', (text) => expect(parseCidr(text)).toBeUndefined());

  it('clears host bits, as AWS does', () => {
    expect(formatCidr(parseCidr('10.1.2.3/8') ?? fail())).toBe('10.0.0.0/8');
    expect(formatCidr(parseCidr('2600:1f00:1::5/32') ?? fail())).toBe('2600:1f00::/32');
  });

  it('holds an address when their first bits agree', () => {
    fc.assert(
      fc.property(ipv4, ipv4, fc.integer({ min: 0, max: 32 }), (base, address, bits) => {
        const cidr = cidrOf(base, bits) ?? fail();
        const shift = 2 ** (32 - bits);
        const agree = Math.floor(base / shift) === Math.floor(address / shift);
        expect(contains(cidr, address)).toBe(agree);
      }),
    );
    fc.assert(
      fc.property(ipv6, ipv6, fc.integer({ min: 0, max: 128 }), (base, address, bits) => {
        const shift = BigInt(128 - bits);
        expect(contains(cidrOf(base, bits) ?? fail(), address)).toBe(
          base >> shift === address >> shift,
        );
      }),
    );
  });

  it('never holds an address of the other family', () => {
    expect(contains(parseCidr('0.0.0.0/0') ?? fail(), parseIpv6('::1') ?? 0n)).toBe(false);
    expect(contains(parseCidr('::/0') ?? fail(), 1)).toBe(false);
  });

  it('covers what it overlaps, or is covered by it', () => {
    const [wide, narrow, other] = ['10.0.0.0/8', '10.1.0.0/16', '11.0.0.0/8'].map(
      (text) => parseCidr(text) ?? fail(),
    );
    if (wide === undefined || narrow === undefined || other === undefined) return;
    expect([
      covers(wide, narrow),
      covers(narrow, wide),
      overlaps(narrow, wide),
      overlaps(wide, other),
    ]).toEqual([true, false, true, false]);
  });
});

describe('public space', () => {
  it.each([
    ['8.8.8.8', true],
    ['10.0.0.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['2600::1', true],
    ['fd00::1', false],
    ['fe80::1', false],
  ])('%s: %s', (text, expected) => expect(isPublic(parseIp(text) ?? 0)).toBe(expected));

  it('is touched by every block that is not wholly private', () => {
    expect(touchesPublicSpace(parseCidr('0.0.0.0/0') ?? fail())).toBe(true);
    expect(touchesPublicSpace(parseCidr('8.0.0.0/7') ?? fail())).toBe(true);
    expect(touchesPublicSpace(parseCidr('10.0.0.0/8') ?? fail())).toBe(false);
    expect(touchesPublicSpace(parseCidr('10.0.0.0/7') ?? fail())).toBe(true);
  });
});

function fail(): never {
  throw new Error('the test names no block');
}
