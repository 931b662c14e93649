import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { ConnectionsArguments } from '../sharing/connections-command.js';
import type { ShareArguments } from '../sharing/share-command.js';
import type { Finish } from './finish.js';
import { withEnvironmentOptions, withServiceOptions } from './service-subcommands.js';

const HELP = `
Without --with and --remove, this lists whom the connector is shared with.

Examples:
  connector share -e Test
  connector share -e Test --with maya@contoso.example --role edit
  connector share -e Test --with 7c1f0c5e-3d0b-4d6a-9a55-0a4d5c0f7e01 --type group
  connector share -e Test --remove maya@contoso.example`;

/** Who may use connectors, and who does. */
export function addSharingCommands(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('share').option('-e, --environment <environment>', 'its id or its name (default: the one that settings.json names)'))
    .summary('share a connector, or list whom it is shared with')
    .description('Gives people, groups and applications access to a connector, takes it away, or lists who has it.')
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('-c, --connector <connector>', 'its id or its title (default: where the folder was deployed, else the one with its title)')
    .option('--state <file>', 'where deployments are remembered (default: connector.deployments.json in the folder)')
    .option('--with <who>', 'the address of a person, or an object id')
    .option('--role <role>', 'view, view-and-share or edit', 'view')
    .option('--type <type>', 'what the object id is of: user, group or application')
    .option('--remove <who>', 'take it away from: an address, a name or an object id')
    .addHelpText('after', HELP)
    .action(async (path: string, options: ShareArguments) => {
      const { shareCommand } = await import('../sharing/share-command.js');
      finish(await shareCommand(path, options, io));
    });
  withEnvironmentOptions(program.command('connections'))
    .summary('list the connections of an environment')
    .description('Lists the connections that your account sees in an environment, with their state.')
    .option('-c, --connector <connector>', 'only of this connector: its id or its title')
    .action(async (options: ConnectionsArguments) => {
      const { connectionsCommand } = await import('../sharing/connections-command.js');
      finish(await connectionsCommand(options, io));
    });
}
