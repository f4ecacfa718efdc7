import type { ImportFile } from '../../shared/import/importFiles';
import type { Network } from '../../shared/network/network';
import type { Described } from './world';

/**
 * What the sample holds beyond the records that a generated network has: zones, the catalogue of endpoint services,
 * Block Public Access. Other kinds (VPN, the provider's side of endpoint services) are served from files.
 */
export function describeTheRest(network: Network): ImportFile[] {
  const files: ImportFile[] = [];
  const list = (key: string, records: Iterable<[Placed, Described]>) => {
    for (const [{ account, region }, described] of records)
      files.push({
        path: `${account}/${region}/${key}.json`,
        text: JSON.stringify({ [key]: [described] }),
      });
  };
  list(
    'AvailabilityZones',
    [...network.availabilityZones.values()].map((zone) => [
      zone,
      {
        ZoneName: zone.name,
        ZoneId: zone.zoneId,
        ZoneType: zone.zoneType,
        RegionName: zone.region,
        State: zone.state,
      },
    ]),
  );
  list(
    'ServiceDetails',
    [...network.serviceDetails.values()].map((service) => [
      service,
      {
        ServiceName: service.serviceName,
        ServiceId: service.serviceId,
        ServiceType: service.serviceTypes.map((ServiceType) => ({ ServiceType })),
        Owner: service.owner,
        ServiceRegion: service.serviceRegion,
        AvailabilityZones: service.availabilityZones,
        PrivateDnsName: service.privateDnsNames[0],
        PrivateDnsNames: service.privateDnsNames.map((PrivateDnsName) => ({ PrivateDnsName })),
        BaseEndpointDnsNames: service.baseEndpointDnsNames,
        VpcEndpointPolicySupported: service.vpcEndpointPolicySupported,
        AcceptanceRequired: service.acceptanceRequired,
        SupportedIpAddressTypes: service.supportedIpAddressTypes,
      },
    ]),
  );
  list(
    'EgressOnlyInternetGateways',
    [...network.egressOnlyInternetGateways.values()].map((gateway) => [
      gateway,
      {
        EgressOnlyInternetGatewayId: gateway.id,
        Attachments: gateway.attachments.map(({ vpcId, state }) => ({
          VpcId: vpcId,
          State: state,
        })),
        Tags: gateway.tags.map(({ key, value }) => ({ Key: key, Value: value })),
      },
    ]),
  );
  for (const {
    account,
    region,
    internetGatewayBlockMode,
    state,
  } of network.vpcBlockPublicAccessOptions.values())
    files.push({
      path: `${account}/${region}/VpcBlockPublicAccessOptions.json`,
      text: JSON.stringify({
        VpcBlockPublicAccessOptions: {
          AwsAccountId: account,
          AwsRegion: region,
          InternetGatewayBlockMode: internetGatewayBlockMode,
          State: state,
        },
      }),
    });
  return files;
}

type Placed = { account?: string; region?: string };
