import type { Env } from '../clients/proxy';
import type { SharedFiles } from './profiles';

/** A service as the shared files and the environment name it. */
export type Service = 'ec2' | 'sts' | 'sso' | 'sso_oidc' | 'signin';

/**
 * Where a service's calls go in place of AWS's own address, as the environment or the profile has it: the service's
 * own address before that for all, the environment before the profile. The SDK reads the profile of AWS_PROFILE alone.
 *
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOf(
  service: Service,
  files: SharedFiles,
  profile: string,
  env: Env,
): string | undefined {
  if (ignoresEndpoints(files, profile, env)) return undefined;
  return environmentEndpoint(service, env) ?? profileEndpoint(service, files, profile);
}

/** Holds for all profiles. */
export function environmentEndpoint(service: Service, env: Env): string | undefined {
  return env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || env.AWS_ENDPOINT_URL || undefined;
}

export function profileEndpoint(
  service: Service,
  { setting, servicesSetting }: Pick<SharedFiles, 'setting' | 'servicesSetting'>,
  profile: string,
): string | undefined {
  const section = setting(profile, 'services');
  const own = section && servicesSetting(section, `${service}.endpoint_url`);
  return own || setting(profile, 'endpoint_url');
}

function ignoresEndpoints({ setting }: SharedFiles, profile: string, env: Env): boolean {
  const ignore =
    env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ??
    setting(profile, 'ignore_configured_endpoint_urls') ??
    '';
  return ignore.toLowerCase() === 'true';
}
