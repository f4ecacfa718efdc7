import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressAt,
  type Cidr,
  cidrOf,
  covers,
  formatCidr,
  parseCidr,
  sameCidr,
} from '../../../shared/address/cidr';
import { isPublic } from '../../../shared/address/specialRanges';
import { addressMap } from '../../../shared/redact/addressMap';

function block(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`${text} is no block`);
  return cidr;
}

function mapped(texts: string[], vpcs: string[] = [], kept: string[] = []): string[] {
  const literals = texts.map(block);
  const map = addressMap({ literals, vpcBlocks: vpcs.map(block), kept: kept.map(block) });
  return literals.map((cidr) => formatCidr(map(cidr)));
}

const anyBlock = fc
  .tuple(
    fc.oneof(
      // Private blocks, as accounts have them, and any.
      fc.nat(0xffffff).map((n) => 0x0a00_0000 + n),
      fc.nat(0xffff).map((n) => 0xc0a8_0000 + n),
      fc.nat(0xffff_ffff),
    ),
    fc.integer({ min: 8, max: 32 }),
  )
  .map(([base, bits]) => cidrOf(base, bits))
  .filter((cidr) => cidr !== undefined);

describe('addressMap', () => {
  it('keeps what lies in what, what is the same, what comes first and what is public', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 2, maxLength: 12 }), (literals) => {
        const map = addressMap({ literals, vpcBlocks: literals.slice(0, 2), kept: [] });
        for (const a of literals) {
          expect(map(a).prefixBits).toBe(a.prefixBits);
          expect(isPublic(map(a).base)).toBe(isPublic(a.base));
          for (const b of literals) {
            expect(covers(map(a), map(b))).toBe(covers(a, b));
            expect(sameCidr(map(a), map(b))).toBe(sameCidr(a, b));
          }
        }
      }),
    );
  });

  it('shows no address of a usual network, nor its blocks', () => {
    const texts = [
      '10.20.0.0/16',
      '10.20.32.0/20',
      '10.20.34.17/32',
      '10.60.0.0/18',
      '3.120.4.7/32',
    ];
    const standIns = mapped(texts, ['10.20.0.0/16', '10.60.0.0/18']);
    for (const text of texts) expect(standIns).not.toContain(text);
  });

  it('keeps offsets in a VPC, since AWS counts from its base', () => {
    const [vpc = '', resolver = ''] = mapped(['10.20.0.0/16', '10.20.0.2/32'], ['10.20.0.0/16']);
    const { base } = block(resolver);
    expect(base).toBe(addressAt(block(vpc), 2));
  });

  it('moves a VPC that fills 192.168.0.0/16, where it can', () => {
    const vpc = ['192.168.0.0/16', '192.168.0.0/17', '192.168.128.0/17'];
    for (const standIn of mapped(vpc, ['192.168.0.0/16'])) expect(standIn).toMatch(/^172\./);
    const [kept] = mapped([...vpc, '172.16.0.0/12'], ['192.168.0.0/16']);
    expect(kept).toBe('192.168.0.0/16');
  });

  it('leaves alone what is the same for everybody, and what is AWS’s', () => {
    const same = [
      '0.0.0.0/0',
      '10.0.0.0/8',
      '169.254.169.253/32',
      '52.218.0.0/17',
      '::/0',
      'fd00:ec2::253/128',
    ];
    expect(mapped([...same, '10.1.0.0/16'], [], ['52.218.0.0/17']).slice(0, same.length)).toEqual(
      same,
    );
  });

  it('has stand-ins for IPv6', () => {
    const texts = ['2600:1f18:77:5200::/56', '2600:1f18:77:5201::/64', '2600:1f18:77:5201::7/128'];
    const [vpc = '', subnet = '', host = ''] = mapped(texts, ['2600:1f18:77:5200::/56']);
    expect(vpc).not.toBe(texts[0]);
    expect(covers(block(vpc), block(subnet)) && covers(block(subnet), block(host))).toBe(true);
  });
});
