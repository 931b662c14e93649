import { type Command, Option } from 'commander';
import type { DeploymentArguments } from '../deployment/deployment-arguments.js';
import type { DownloadArguments } from '../deployment/download-command.js';
import type { UpdateArguments } from '../deployment/update-command.js';
import type { CommandIo } from '../io/command-io.js';
import { FORMAT_NAMES } from '../lint/format-names.js';
import type { ValidateArguments } from '../validation/validate-command.js';
import type { Finish } from './finish.js';
import { withEnvironmentOptions, withServiceOptions } from './service-subcommands.js';

/** The commands that move connectors between the disk and an environment. */
export function addDeploymentCommands(program: Command, io: CommandIo, finish: Finish): void {
  withEnvironmentOptions(program.command('download'))
    .summary('download a connector into a folder')
    .description('Downloads a connector with its icon, script and settings.json.')
    .requiredOption('-c, --connector <connector>', 'its id or its title')
    .option('-d, --dest <folder>', 'the folder to write to (default: one named after the connector)')
    .option('-w, --overwrite', 'replace local files that differ')
    .action(async (options: DownloadArguments) => {
      const { downloadCommand } = await import('../deployment/download-command.js');
      finish(await downloadCommand(options, io));
    });
  withServiceOptions(program.command('validate'))
    .summary('let the service validate a definition')
    .description('Sends a definition to the validation of the service, which changes nothing there, and shows what it says at the lines that it is about.')
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('-e, --environment <environment>', 'its id or its name; the validation itself is the same for all')
    .option('--certification', 'also with the rules for connectors that are to be published')
    .addOption(new Option('-f, --format <format>', 'how to print problems').choices(FORMAT_NAMES).default('stylish'))
    .action(async (path: string, options: ValidateArguments) => {
      const { validateCommand } = await import('../validation/validate-command.js');
      finish(await validateCommand(path, options, io));
    });
  withDeploymentOptions(program.command('create'))
    .summary('create a connector in an environment')
    .description('Creates the connector of a folder in an environment that does not have it.')
    .action(async (path: string, options: DeploymentArguments) => {
      const { createCommand } = await import('../deployment/create-command.js');
      finish(await createCommand(path, options, io));
    });
  withDeploymentOptions(program.command('update'))
    .summary('update a connector in an environment')
    .description('Brings the files of a folder to the connector in an environment. Changes that were made there meanwhile stop it.')
    .option('-c, --connector <connector>', 'its id or its title (default: where the folder was deployed, else the one with its title)')
    .option('--accept-drift', 'replace what was changed in the environment meanwhile')
    .option('--plan', 'say what would change, and send nothing')
    .option('--dry-run', 'the same as --plan')
    .action(async (path: string, { dryRun, ...options }: UpdateArguments & { readonly dryRun?: boolean }) => {
      const { updateCommand } = await import('../deployment/update-command.js');
      finish(await updateCommand(path, { ...options, plan: options.plan === true || dryRun === true }, io));
    });
}

function withDeploymentOptions(command: Command): Command {
  return withEnvironmentOptions(command)
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('--state <file>', 'where to remember deployments (default: connector.deployments.json in the folder)')
    .option('--deploy-anyway', 'send it in spite of problems for which the service refuses connectors')
    .option('-y, --yes', 'change a production environment')
    .addHelpText('after', '\nFor a connector that signs in with OAuth, CONNECTOR_CLIENT_SECRET holds the client secret.');
}
