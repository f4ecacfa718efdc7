import { z } from 'zod';
import { RegionName, VpcId } from '../network/ids';

/** A profile's name, as `~/.aws/config` spells it. */
export const ProfileName = z.string().min(1).max(256);

/** It becomes a part of a host's name, so that it may be nothing else. */
export function isRegionWord(text: string): boolean {
  return /^[a-z]{2,}(?:-[a-z0-9]+){1,6}$/.test(text) && text.length <= 64;
}

const RegionWord = RegionName.refine(isRegionWord, { message: 'is no Region' });

/** What a scan is asked to read. Names only: nothing secret ever stands in it. */
export const ScanRequest = z
  .object({
    /** Several are read into one model; none means the SDK's default chain (environment, default profile, roles). */
    profiles: z.array(ProfileName).max(100),
    /** `all`: every Region the account may use. `default`: the one the profile or the environment names. */
    regions: z.union([z.array(RegionWord).min(1).max(100), z.enum(['all', 'default'])]),
    /** Only what stands in this VPC, which is in the one Region that is named. */
    vpcId: VpcId.optional(),
    /** Instead of AWS's own endpoints, for all services: a proxy, an emulator. */
    endpointUrl: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ vpcId, regions }) => vpcId === undefined || regions.length === 1, {
    path: ['vpcId'],
    message: 'stands in one Region',
  });
export type ScanRequest = z.infer<typeof ScanRequest>;

/** A profile as it is offered: what the files say of it apart from secrets. */
export const Profile = z.object({
  name: ProfileName,
  /** How it signs in; `unknown` where its section says nothing of it. */
  kind: z.enum(['keys', 'sso', 'assume-role', 'web-identity', 'process', 'login', 'unknown']),
  region: z.string().optional(),
  account: z.string().optional(),
  roleArn: z.string().optional(),
  sourceProfile: z.string().optional(),
  mfaSerial: z.string().optional(),
  endpointUrl: z.string().optional(),
});
export type Profile = z.infer<typeof Profile>;
