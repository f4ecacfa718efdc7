import type { ImportReport } from './report';

/** Properties of AWS answers that hold secrets. No shape names them, so none can enter a model. */
const secretProperties = [
  'CustomerGatewayConfiguration',
  'PreSharedKey',
  'UserData',
  'SecretAccessKey',
  'SessionToken',
  'MasterUserPassword',
  'AuthToken',
  'PrivateKey',
  'KeyMaterial',
];

/** Says which secrets a file held, never what they were. */
export function secretNotes(file: string, text: string): ImportReport['notes'] {
  const held = secretProperties.filter((property) => text.includes(`"${property}"`));
  if (held.length === 0) return [];
  return [{ file, text: `It held ${held.join(', ')}: dropped, and stored nowhere.` }];
}
