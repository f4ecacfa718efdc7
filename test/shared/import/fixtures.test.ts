import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import { countRecords } from '../../../shared/network/counts';
import { ownerOf } from '../../../shared/network/owner';
import {
  fixtureFolders,
  fixtures,
  hasFixtures,
  loadFixture,
  walkedCounts,
} from '../../support/fixtures';

if (!hasFixtures) process.stdout.write(`Skipped: no fixtures at ${fixtures}.\n`);

describe.runIf(hasFixtures)('importFiles on data from elsewhere', () => {
  it.each(fixtureFolders)('counts %s as the files do', (folder) => {
    const files = loadFixture(folder);

    const { network } = importFiles(files);

    expect(countRecords(network)).toMatchObject(walkedCounts(files));
  });

  it.each(fixtureFolders)(
    'loses no record of %s for its shape, and says why a file was left out',
    (folder) => {
      const { report } = importFiles(loadFixture(folder));

      expect(report.skipped.filter(({ code }) => code === 'wrong-shape')).toEqual([]);
      for (const { file, reason } of report.skipped) expect([file, reason]).not.toContain('');
    },
  );

  it.each(fixtureFolders.filter((folder) => folder !== 'aws-cli-examples'))(
    'knows account and Region of everything in %s',
    (folder) => {
      const { network } = importFiles(loadFixture(folder));

      for (const { account, region } of [
        ...network.vpcs.values(),
        ...network.subnets.values(),
        ...network.routeTables.values(),
        ...network.natGateways.values(),
      ])
        expect([account, region]).not.toContain(undefined);
    },
  );

  it('says what CloudMapper did not collect, and survives its defects', () => {
    const { network, report } = importFiles(loadFixture('cloudmapper-demo'));

    expect(report.missing.map(({ call }) => call)).toEqual(
      expect.arrayContaining([
        'DescribeRouteTables',
        'DescribeNetworkAcls',
        'DescribeInternetGateways',
        'DescribeNatGateways',
      ]),
    );
    expect(report.dangling).toEqual(
      expect.arrayContaining([
        {
          from: 'vpce-00000000000000002',
          property: 'networkInterfaceIds',
          to: 'eni-00000000000000001',
        },
        { from: 'vpce-00000000000000001', property: 'routeTableIds', to: 'rtb-00000000' },
      ]),
    );
    expect(report.skipped.filter(({ code }) => code === 'duplicate')).toHaveLength(2);
    expect(network.networkInterfaces.get('eni-00000000')?.listedAs).toEqual([]);
    expect([...network.accounts.values()]).toEqual([{ id: '123456789012', name: 'demo' }]);
    expect([...network.loadBalancers.values()].map(({ type }) => type).sort()).toEqual([
      'application',
      'classic',
    ]);
  });

  it('keeps deleted attachments and terminated instances, with their state', () => {
    const { network } = importFiles(loadFixture('batfish/test-transit-gateway'));

    expect(network.transitGatewayAttachments.get('tgw-attach-0d724909ecd7a5961')?.state).toBe(
      'deleted',
    );
    const merged = network.transitGatewayAttachments.get('tgw-attach-07f5ec59e9f540021');
    expect(merged).toMatchObject({
      association: { routeTableId: 'tgw-rtb-0fa40c8df355dce6e', state: 'associated' },
      subnetIds: ['subnet-006a19c846f047bd7'],
      listedAs: ['TransitGatewayAttachments', 'TransitGatewayVpcAttachments'],
    });
  });

  it('finds the owners of managed interfaces', () => {
    const { network } = importFiles(loadFixture('batfish/test-vpc-endpoint-interface'));

    const kinds = [...network.networkInterfaces.values()].map(
      (networkInterface) => ownerOf(network, networkInterface).kind,
    );

    expect(kinds.sort()).toEqual(['instance', 'instance', 'vpc-endpoint']);
  });
});
