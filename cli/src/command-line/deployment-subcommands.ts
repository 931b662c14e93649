import type { Command } from 'commander';
import type { DeploymentArguments } from '../deployment/deployment-arguments.js';
import type { DownloadArguments } from '../deployment/download-command.js';
import type { DeleteArguments } from '../deployment/delete-command.js';
import type { RollbackArguments } from '../deployment/rollback-command.js';
import type { UpdateArguments } from '../deployment/update-command.js';
import type { CommandIo } from '../io/command-io.js';
import { FORMAT_NAMES } from '../lint/format-names.js';
import type { ValidateArguments } from '../validation/validate-command.js';
import type { Finish } from './finish.js';
import { withFormatBesideJson } from './format-options.js';
import { withServiceOptions } from './service-subcommands.js';

/** The commands that move connectors between the disk and an environment. */
export function addDeploymentCommands(program: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(program.command('download').option('-e, --environment <environment>', 'its id or its name (default: the one that settings.json of --dest names)'))
    .summary('download a connector into a folder')
    .description('Downloads a connector with its icon, script and settings.json.')
    .option('-c, --connector <connector>', 'its id or its title (default: the connector that --dest has already)')
    .option('-d, --dest <folder>', 'the folder to write to (default: one named after the connector)')
    .option('-w, --overwrite', 'replace local files that differ')
    .action(async (options: DownloadArguments) => {
      const { downloadCommand } = await import('../deployment/download-command.js');
      finish(await downloadCommand(options, io));
    });
  const validate = withServiceOptions(program.command('validate'))
    .summary('let the service validate a definition')
    .description('Sends a definition to the validation of the service, which changes nothing there, and shows what it says at the lines that it is about.')
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('-e, --environment <environment>', 'its id or its name: what connector.config.json says of it is applied first')
    .option('--certification', 'also with the rules for connectors that are to be published');
  withFormatBesideJson(validate, 'how to print problems', FORMAT_NAMES)
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
  withUpdateOptions(withDeploymentOptions(program.command('update')))
    .summary('update a connector in an environment')
    .description('Brings the files of a folder to the connector in an environment. Changes that were made there meanwhile stop it.')
    .action(async (path: string, options: PlannableArguments) => {
      const { updateCommand } = await import('../deployment/update-command.js');
      finish(await updateCommand(path, planned(options), io));
    });
  withUpdateOptions(withDeploymentOptions(program.command('deploy')))
    .summary('create or update a connector in an environment')
    .description('Brings the files of a folder to an environment: the connector is created where it is not there, and updated where it is. Changes that were made there meanwhile stop it.')
    .action(async (path: string, options: PlannableArguments) => {
      const { deployCommand } = await import('../deployment/deploy-command.js');
      finish(await deployCommand(path, planned(options), io));
    });
  addWayBack(program, io, finish);
}

function addWayBack(program: Command, io: CommandIo, finish: Finish): void {
  withUpdateOptions(withPlaceOptions(program.command('rollback')))
    .summary('bring back what a deployment replaced')
    .description('Brings back what the connector was before the last deployment from this computer. What is replaced is kept, too, so that another rollback undoes this one.')
    .option('-y, --yes', 'change a production environment')
    .option('--to <time>', 'an older state, by its time')
    .option('--list', 'list what is kept, and send nothing')
    .action(async (path: string, options: RollbackArguments & { readonly dryRun?: boolean }) => {
      const { rollbackCommand } = await import('../deployment/rollback-command.js');
      finish(await rollbackCommand(path, { ...options, plan: options.plan === true || options.dryRun === true }, io));
    });
  withPlaceOptions(program.command('delete'))
    .summary('delete a connector from an environment')
    .description('Deletes the connector from an environment, after you have typed its title. The local files stay, and what is deleted is kept.')
    .option('-c, --connector <connector>', 'its id or its title (default: where the folder was deployed, else the one with its title)')
    .option('--accept-drift', 'delete it although it was changed in the environment meanwhile')
    .option('-y, --yes <title>', 'its title, instead of typing it')
    .action(async (path: string, options: DeleteArguments) => {
      const { deleteCommand } = await import('../deployment/delete-command.js');
      finish(await deleteCommand(path, options, io));
    });
}

interface PlannableArguments extends UpdateArguments {
  readonly dryRun?: boolean;
}

function planned({ dryRun, ...options }: PlannableArguments): UpdateArguments {
  return { ...options, plan: options.plan === true || dryRun === true };
}

function withUpdateOptions(command: Command): Command {
  return command
    .option('-c, --connector <connector>', 'its id or its title (default: where the folder was deployed, else the one with its title)')
    .option('--accept-drift', 'replace what was changed in the environment meanwhile')
    .option('--plan', 'say what would change, and send nothing')
    .option('--dry-run', 'the same as --plan');
}

function withPlaceOptions(command: Command): Command {
  return withServiceOptions(command.option('-e, --environment <environment>', 'its id or its name (default: the one that settings.json names)'))
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('--state <file>', 'where to remember deployments (default: connector.deployments.json in the folder)')
    .option('--keep <folder>', 'where to keep what is replaced (default: a folder of your account)');
}

function withDeploymentOptions(command: Command): Command {
  return withPlaceOptions(command)
    .option('--deploy-anyway', 'send it in spite of problems for which the service refuses connectors')
    .option('-y, --yes', 'change a production environment')
    .addHelpText('after', '\nFor a connector that signs in with OAuth, CONNECTOR_CLIENT_SECRET holds the\nclient secret.');
}
