import type { AnyCommand } from './command';
import * as endpoints from './commands/endpoints';
import * as peering from './commands/peering';
import * as routes from './commands/routes';
import * as security from './commands/security';

/** Every command there is, by its type. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  [endpoints, peering, routes, security]
    .flatMap((subject): AnyCommand[] => Object.values(subject))
    .map((each) => [each.type, each]),
);
