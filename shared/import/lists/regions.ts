import { z } from 'zod';
import { RegionName, ZoneId, ZoneName } from '../../network/ids';
import { listReader } from '../list';
import { ref, text } from '../shape';

export const regions = listReader({
  key: 'Regions',
  call: 'DescribeRegions',
  shape: z.object({ RegionName, OptInStatus: text }),
  convert(aws, sink) {
    sink.put('regions', {
      account: sink.viewer,
      name: aws.RegionName,
      optInStatus: aws.OptInStatus,
    });
  },
});

export const availabilityZones = listReader({
  key: 'AvailabilityZones',
  call: 'DescribeAvailabilityZones',
  shape: z.object({
    ZoneName,
    RegionName: ref(RegionName),
    ZoneId: ref(ZoneId),
    ZoneType: text,
    State: text,
  }),
  convert(aws, sink) {
    sink.put('availabilityZones', {
      account: sink.viewer,
      region: aws.RegionName ?? sink.regionOf({ zone: aws.ZoneName }),
      name: aws.ZoneName,
      zoneId: aws.ZoneId,
      zoneType: aws.ZoneType,
      state: aws.State,
    });
  },
});
