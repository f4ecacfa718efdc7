import { z } from 'zod';
import { RegionName } from '../network/ids';

/** A profile's name, as `~/.aws/config` spells it. */
export const ProfileName = z.string().min(1).max(256);

/** What a scan is asked to read. Names only: nothing secret ever stands in it. */
export const ScanRequest = z.object({
  /** Several are read into one model; none means the SDK's default chain (environment, default profile, roles). */
  profiles: z.array(ProfileName).max(100),
  /** `all`: every Region the account may use. `default`: the one the profile or the environment names. */
  regions: z.union([z.array(RegionName).min(1).max(100), z.enum(['all', 'default'])]),
  /** Instead of AWS's own endpoints, for all services: a proxy, an emulator. */
  endpointUrl: z.url({ protocol: /^https?$/ }).optional(),
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
