import { type Command, Option } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { DeleteArguments } from '../logicapp/delete-command.js';
import type { DeployArguments } from '../logicapp/deploy-command.js';
import type { DownloadArguments } from '../logicapp/download-command.js';
import type { ExportArguments } from '../logicapp/export-template-command.js';
import type { ImportWsdlArguments } from '../logicapp/import-wsdl-command.js';
import type { ListArguments } from '../logicapp/list-command.js';
import { LOSS_REASON_NAMES } from '../logicapp/loss-reason-names.js';
import { collectReason } from './collect-reason.js';
import type { Finish } from './finish.js';
import { withServiceOptions } from './service-subcommands.js';

const LOSSES = `
Logic Apps has no policies, scripts, second ways to sign in or environment
variables. What would be lost is named with its place, and nothing is done until
it is accepted, by its reason:
  ${LOSS_REASON_NAMES.join('\n  ')}`;

const TOKEN = '\nIn a pipeline, CONNECTOR_ACCESS_TOKEN holds a token for Azure Resource Manager\nhere.';

/** The commands for custom connectors of Azure Logic Apps. */
export function addLogicAppCommands(program: Command, io: CommandIo, finish: Finish): void {
  const logicApp = program.command('logicapp').summary('list, deploy and download connectors of Azure Logic Apps').description('Works with custom connectors of Azure Logic Apps (Microsoft.Web/customApis).');
  addReading(logicApp, io, finish);
  addWriting(logicApp, io, finish);
  addWsdlImport(logicApp, io, finish);
  withLossOptions(logicApp.command('export-template'))
    .summary('write a template that deploys a connector')
    .description('Writes an ARM template or a Bicep module that deploys the connector of a folder. Secrets become secure parameters.')
    .addOption(new Option('--format <format>', 'arm (JSON) or bicep').choices(['arm', 'bicep']).default('arm'))
    .option('-o, --out <file>', 'the file to write (default: standard output)')
    .option('-w, --overwrite', 'replace a file that says something else')
    .action(async (path: string, options: ExportArguments) => {
      const { exportTemplateCommand } = await import('../logicapp/export-template-command.js');
      finish(await exportTemplateCommand(path, options, io));
    });
}

function addReading(logicApp: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(logicApp.command('list'))
    .summary('list the connectors of your subscriptions')
    .description('Lists the custom connectors of Logic Apps that your account can see.')
    .option('-s, --subscription <subscription>', 'its id or its name (default: all)')
    .option('-g, --resource-group <group>', 'only those of one resource group')
    .addHelpText('after', TOKEN)
    .action(async (options: ListArguments) => {
      const { listCommand } = await import('../logicapp/list-command.js');
      finish(await listCommand(options, io));
    });
  withGroupOptions(logicApp.command('download'))
    .summary('download a connector into a folder')
    .description('Downloads definition, properties and icon of a connector.')
    .requiredOption('-n, --name <name>', 'the name of the resource')
    .option('-d, --dest <folder>', 'the folder to write to (default: one named after the connector)')
    .option('-w, --overwrite', 'replace local files that differ')
    .action(async (options: DownloadArguments) => {
      const { downloadCommand } = await import('../logicapp/download-command.js');
      finish(await downloadCommand(options, io));
    });
}

function addWriting(logicApp: Command, io: CommandIo, finish: Finish): void {
  withLossOptions(withGroupOptions(logicApp.command('deploy')))
    .summary('create or replace a connector')
    .description('Creates the connector of a folder in a resource group, or replaces it there.')
    .option('-n, --name <name>', 'the name of the resource (default: made of the title)')
    .option('-l, --location <region>', 'the region, such as westeurope (default: where it is, else that of the resource group)')
    .option('--plan', 'say what would change, and send nothing')
    .option('--force', 'send it even where nothing would change, as far as Azure says (it does not answer with secrets and the address of the API)')
    .option('--accept-drift', 'replace what was changed in Azure since the last deployment')
    .addHelpText('after', '\nFor a connector that signs in with OAuth, CONNECTOR_CLIENT_SECRET holds the\nclient secret.')
    .action(async (path: string, options: DeployArguments) => {
      const { deployCommand } = await import('../logicapp/deploy-command.js');
      finish(await deployCommand(path, options, io));
    });
  withGroupOptions(logicApp.command('delete'))
    .summary('delete a connector')
    .description('Deletes a connector. Workflows that use it stop working.')
    .requiredOption('-n, --name <name>', 'the name of the resource')
    .option('--confirm <name>', 'its name once more')
    .option('-y, --yes', 'do it without that')
    .action(async (options: DeleteArguments) => {
      const { deleteCommand } = await import('../logicapp/delete-command.js');
      finish(await deleteCommand(options, io));
    });
}

function addWsdlImport(logicApp: Command, io: CommandIo, finish: Finish): void {
  withServiceOptions(logicApp.command('import-wsdl'))
    .summary('make a connector for a SOAP service')
    .description('Makes the folder of a connector for a SOAP service, from its WSDL. Azure reads the WSDL and creates nothing; "connector logicapp deploy" does.')
    .argument('<wsdl>', 'the file of the WSDL, or its address')
    .requiredOption('-s, --subscription <subscription>', 'its id or its name')
    .option('-l, --location <region>', 'the region that reads the WSDL, such as westeurope (default: the first one)')
    .option('--service <name>', 'the service, where the WSDL describes several')
    .option('--endpoint <name>', 'only this endpoint of it')
    .addOption(new Option('--method <method>', 'rest: calls with JSON, which Azure turns into SOAP; pass-through: calls with envelopes').choices(['rest', 'pass-through']).default('rest'))
    .option('-d, --dest <folder>', 'the folder to write to (default: one named after the service)')
    .option('-w, --overwrite', 'replace local files that differ')
    .addHelpText('after', TOKEN)
    .action(async (wsdl: string, options: ImportWsdlArguments) => {
      const { importWsdlCommand } = await import('../logicapp/import-wsdl-command.js');
      finish(await importWsdlCommand(wsdl, options, io));
    });
}

function withGroupOptions(command: Command): Command {
  return withServiceOptions(command)
    .requiredOption('-s, --subscription <subscription>', 'its id or its name')
    .requiredOption('-g, --resource-group <group>', 'the resource group')
    .addHelpText('after', TOKEN);
}

function withLossOptions(command: Command): Command {
  return command
    .argument('[path]', 'the connector\'s folder, or its definition', '.')
    .option('--accept <reason>', 'go on without what is lost for this reason; may be repeated', collectReason)
    .option('--accept-losses', 'go on without anything that is lost')
    .option('--deploy-anyway', 'go on in spite of problems for which the service refuses connectors')
    .addHelpText('after', LOSSES);
}
