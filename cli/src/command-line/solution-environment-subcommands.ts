import { type Command, Option } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { AddArguments } from '../solution/add-command.js';
import type { ExportArguments } from '../solution/export-command.js';
import type { ImportArguments } from '../solution/import-command.js';
import type { InstalledArguments } from '../solution/installed-command.js';
import type { SettingsArguments } from '../solution/settings-command.js';
import type { UpgradeArguments } from '../solution/upgrade-command.js';
import type { Finish } from './finish.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { withEnvironmentOptions, withServiceOptions } from './service-subcommands.js';

const IMPORT_HELP = `
At a terminal, you are asked for connections and values that neither the
settings file nor the environment has. What was sent is remembered beside the
archive until its end is known: run the command again after an interruption, and
nothing is imported twice.

Examples:
  connector solution settings ContosoDelivery_1_0_0_0_managed.zip --out test.json
  connector solution import ContosoDelivery_1_0_0_0_managed.zip -e Test --settings test.json
  connector solution import ContosoDelivery_1_0_0_1_managed.zip -e Production --upgrade --yes`;

/** The commands that move solutions between the disk and an environment. */
export function addSolutionEnvironmentCommands(solution: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(solution.command('list'))
    .summary('list what is in a solution, or the solutions of an environment')
    .description('Lists the connectors, connection references and environment variables of an exported solution; or the solutions of an environment.')
    .argument('[zip]', 'the exported solution')
    .option('-e, --environment <environment>', 'its id or its name, to list its solutions')
    .action(async (zip: string | undefined, options: InstalledArguments) => {
      const { listAnywhere } = await import('../solution/installed-command.js');
      finish(await listAnywhere(zip, options, io));
    });
  withEnvironmentOptions(solution.command('export'))
    .summary('export a solution of an environment')
    .description('Exports a solution of an environment into an archive.')
    .argument('<name>', 'its unique name')
    .option('--managed', 'as a managed solution, for environments where nobody edits it')
    .option('-o, --out <zip>', 'the archive to write (default: named after the solution and its version)')
    .option('-w, --overwrite', 'replace an archive of that name')
    .action(async (name: string, options: ExportArguments) => {
      const { exportCommand } = await import('../solution/export-command.js');
      finish(await exportCommand(name, options, io));
    });
  addImport(solution, io, finish);
  withEnvironmentOptions(solution.command('upgrade'))
    .summary('apply an upgrade that an import held back')
    .description('Puts the version that "import --holding" held back in the place of the installed one, and removes what it does not have. It may be run again after an interruption.')
    .argument('<name>', 'the unique name of the solution')
    .option('-y, --yes', 'change a production environment')
    .action(async (name: string, options: UpgradeArguments) => {
      const { upgradeCommand } = await import('../solution/upgrade-command.js');
      finish(await upgradeCommand(name, options, io));
    });
  addSettings(solution, io, finish);
  addMaking(solution, io, finish);
}

function addSettings(solution: Command, io: CommandIo, finish: Finish): void {
  solution.command('settings')
    .summary('write the file for what differs between environments')
    .description('Writes a deployment settings file for a solution, with empty values for its connection references and environment variables. pac has the same format.')
    .argument('<zip>', 'the exported solution')
    .requiredOption('-o, --out <file>', 'the file to write')
    .option('-w, --overwrite', 'replace a file of that name')
    .option('--json', 'print the result as JSON')
    .action(async (zip: string, options: SettingsArguments) => {
      const { settingsCommand } = await import('../solution/settings-command.js');
      finish(await settingsCommand(zip, options, io));
    });
}

/** What a new solution needs, and what is put into one. */
function addMaking(solution: Command, io: CommandIo, finish: Finish): void {
  withEnvironmentOptions(solution.command('publishers'))
    .summary('list the publishers of an environment')
    .description('Lists the publishers of an environment with their prefixes, which a new solution needs.')
    .action(async (options: EnvironmentArguments) => {
      const { publishersCommand } = await import('../solution/publishers-command.js');
      finish(await publishersCommand(options, io));
    });
  withEnvironmentOptions(solution.command('add'))
    .summary('add a connector to a solution of an environment')
    .description('Makes a connector of an environment part of an unmanaged solution there.')
    .argument('<connector>', 'its id, its logical name or its title')
    .requiredOption('-s, --solution <name>', 'the unique name of the solution')
    .option('-y, --yes', 'change a production environment')
    .action(async (connector: string, options: AddArguments) => {
      const { addCommand } = await import('../solution/add-command.js');
      finish(await addCommand(connector, options, io));
    });
}

function addImport(solution: Command, io: CommandIo, finish: Finish): void {
  withEnvironmentOptions(solution.command('import'))
    .summary('import a solution into an environment')
    .description('Installs or updates a solution in an environment, and waits until that is done.')
    .argument('<zip>', 'the exported or packed solution')
    .option('--settings <file>', 'the values of this environment, as "connector solution settings" writes the file')
    .addOption(new Option('--upgrade', 'also remove what the new version of a managed solution does not have').conflicts(['stage', 'holding']))
    .addOption(new Option('--stage', 'only let the environment check the archive, and import nothing').conflicts(['upgrade', 'holding']))
    .addOption(new Option('--holding', 'keep the new version beside the installed one, until "connector solution upgrade" applies it').conflicts(['upgrade', 'stage']))
    .option('--overwrite', 'replace what was changed in the environment outside of the solution')
    .option('--state <file>', 'where to remember the import until its end is known (default: beside the archive)')
    .option('--publish', 'publish all changes afterwards')
    .option('-y, --yes', 'change a production environment')
    .addHelpText('after', IMPORT_HELP)
    .action(async (zip: string, options: ImportArguments) => {
      const { importCommand } = await import('../solution/import-command.js');
      finish(await importCommand(zip, options, io));
    });
}
