import { describe, expect, it } from 'vitest';
import { detailOf } from '../../../renderer/canvas/details';
import { invariant } from '../../../shared/result';
import { instance, networkOf, subnet, vpc } from '../../support/builders';

const network = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));
const [networkInterface] = network.networkInterfaces.values();
invariant(networkInterface !== undefined, 'the instance has an interface');
const address = networkInterface.privateIps[0]?.address;
const member = { collection: 'networkInterfaces', key: networkInterface.id } as const;

describe('detailOf', () => {
  it('is the address of a single interface', () => {
    expect(address).toMatch(/^\d+\./);
    expect(detailOf(network, [member], 'Lambda')).toBe(address);
  });

  it('is the first address of several, and how many more there are', () => {
    expect(detailOf(network, [member, member, member], 'Lambda')).toBe(`${address} +2`);
  });

  it('is the id where the card shows the address already', () => {
    expect(detailOf(network, [member], address)).toBe(networkInterface.id);
  });

  it('is the id of what has no address, or is not read', () => {
    expect(detailOf(network, [{ collection: 'natGateways', key: 'nat' }], 'NAT')).toBe('nat');
    expect(detailOf(undefined, [member], 'Lambda')).toBe(networkInterface.id);
  });

  it('is nothing for a card that stands for nothing', () => {
    expect(detailOf(network, [], undefined)).toBeUndefined();
  });
});
