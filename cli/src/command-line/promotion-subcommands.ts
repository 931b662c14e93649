import type { Command } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { PromoteArguments } from '../promotion/promote-arguments.js';
import { collectReason } from './collect-reason.js';
import { collect, type Finish } from './finish.js';
import { withServiceOptions } from './service-subcommands.js';

const HELP = `
connector.config.json holds the chain of environments, what is different in
each, and the route by which connectors get there: direct, solution, logicapp.

Examples:
  connector promote --to Test
  connector promote --from Test --to Production contacts orders --yes Production
  connector promote --to Test --plan --json`;

export function addPromote(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('promote'))
    .summary('bring connectors from one environment to the next')
    .description('Brings all connectors of some folders to the next environment of a chain, with what is different there. What is promoted is what the environment before has.')
    .argument('[folders...]', 'folders of connectors (default: the current folder)')
    .requiredOption('--to <environment>', 'where they go: a name of the chain, or an environment')
    .option('--from <environment>', 'where they come from (default: the environment before it in the chain)')
    .option('--concurrency <count>', 'how many requests may be under way at any time', '4')
    .option('--plan', 'say what would change, and send nothing')
    .option('--accept-drift', 'replace what was changed in the environment meanwhile')
    .option('--any-source', 'promote also what the environment before does not have')
    .option('--deploy-anyway', 'send connectors in spite of problems for which the service refuses them')
    .option('--state <folder>', 'where to remember deployments, one file for each connector (default: connector.deployments.json beside each)')
    .option('--keep <folder>', 'where to keep what is replaced (default: a folder of your account)')
    .option('--accept <reason>', 'what may get lost on the way to Logic Apps; may be repeated', collectReason)
    .option('--accept-losses', 'everything that Logic Apps cannot hold may get lost')
    .option('--share <person>', 'share what was promoted with somebody (an address, or an object id), since users do not see what an application creates; may be repeated', collect)
    .option('--share-role <role>', 'what they may do: view, view-and-share or edit', 'view')
    .option('-y, --yes <environment>', 'the name of the production environment that is meant')
    .addHelpText('after', HELP)
    .action(async (folders: readonly string[], options: PromoteArguments) => {
      const { promoteCommand } = await import('../promotion/promote-command.js');
      finish(await promoteCommand(folders, options, io));
    });
}
