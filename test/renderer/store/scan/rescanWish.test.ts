import { describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../../../renderer/store/documentSlice';
import { rescanVpcWish, rescanWish } from '../../../../renderer/store/scan/rescanWish';
import type { DocumentMeta } from '../../../../shared/ipc/values';
import type { Network } from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';

const [vpc] = [...sampleNetwork().vpcs.values()];
const account = vpc?.account ?? '';

/** The sample's network as a scan of these profiles would have brought it. */
function documentOf(source: DocumentMeta['source'], profiles = 'shop, audit'): OpenDocument {
  const network = {
    ...sampleNetwork(),
    accounts: new Map([[account, { id: account, name: profiles }]]),
  } as unknown as Network;
  return { meta: { source }, network, base: network, growing: false } as OpenDocument;
}

describe('rescanWish', () => {
  it('reads a Region again as the profiles that read it, into what is open', () => {
    expect(rescanWish(documentOf('scan'), 'eu-west-1')).toEqual({
      profiles: ['shop', 'audit'],
      regions: ['eu-west-1'],
      into: true,
    });
  });

  it('reads one VPC again, in its Region', () => {
    const ref = { collection: 'vpcs', key: vpc?.id ?? '' } as const;

    expect(rescanVpcWish(documentOf('model'), ref)).toMatchObject({
      regions: [vpc?.region],
      vpcId: vpc?.id,
    });
    expect(rescanVpcWish(documentOf('model'), { ...ref, collection: 'subnets' })).toBeUndefined();
  });

  it('offers nothing for what is nobody’s account', () => {
    expect(rescanWish(documentOf('sample'), 'eu-west-1')).toBeUndefined();
    expect(rescanWish(documentOf('sketch'), 'eu-west-1')).toBeUndefined();
    expect(rescanWish({ ...documentOf('scan'), growing: true }, 'eu-west-1')).toBeUndefined();
  });
});
