import type { z } from 'zod';
import type { AnyCommand } from './command';
import { endpointCommands } from './commands/endpoints';
import { gatewayCommands } from './commands/gateways';
import { onPremisesCommands } from './commands/onPremises';
import { peeringCommands } from './commands/peering';
import { placeCommands } from './commands/places';
import { routeCommands } from './commands/routes';
import { securityCommands } from './commands/security';
import { serviceCommands } from './commands/services';
import { subnetCommands } from './commands/subnets';
import { templateCommands } from './commands/templates';
import { transitCommands } from './commands/transit';
import { vpcCommands } from './commands/vpcs';
import { workloadCommands } from './commands/workloads';

const all = [
  ...placeCommands,
  ...vpcCommands,
  ...subnetCommands,
  ...routeCommands,
  ...gatewayCommands,
  ...endpointCommands,
  ...peeringCommands,
  ...transitCommands,
  ...onPremisesCommands,
  ...securityCommands,
  ...serviceCommands,
  ...workloadCommands,
  ...templateCommands,
] as const;

/** Every command there is, by its type. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  all.map((each): [string, AnyCommand] => [each.type, each]),
);

export type CommandType = (typeof all)[number]['type'];

/** What a command takes, as it is written down: ids need no brand yet. */
export type ParamsOf<T extends CommandType> = z.input<
  Extract<(typeof all)[number], { type: T }>['params']
>;
