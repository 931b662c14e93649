import { type Command, Option } from 'commander';
import type { CommandIo } from '../io/command-io.js';
import type { PackArguments } from '../solution/pack-command.js';
import type { UnpackArguments } from '../solution/unpack-command.js';
import type { Finish } from './finish.js';
import { addSolutionEnvironmentCommands } from './solution-environment-subcommands.js';

const PACK_HELP = `
A folder is an unpacked solution, or a connector (apiDefinition.swagger.json
with what belongs to it). Several connectors become one solution; connectors
named behind an unpacked solution are added to it. The same files make the same
archive, byte for byte.

Exit codes: 0 written; 1 errors that an environment would refuse, nothing is
            written; 2 wrong usage, or files that cannot be used.

Examples:
  connector solution pack contoso-orders --name ContosoConnectors --publisher Contoso --prefix contoso
  connector solution pack ContosoDelivery --bump --managed
  connector solution pack ContosoDelivery contoso-orders --out build/delivery.zip`;

const EXIT_CODES = '\nExit codes: 0 done; 2 wrong usage, or an archive that is damaged, hostile or no\n            solution.';

/** The commands for Dataverse solutions: those that work on the disk, and those of an environment. */
export function addSolutionCommands(program: Command, io: CommandIo, finish: Finish): void {
  const solution = program.command('solution').summary('unpack, pack, import and export Dataverse solutions').description('Works on exported Dataverse solutions, and moves them between environments.');
  solution.command('unpack')
    .summary('unpack a solution into connectors that can be edited')
    .description('Unpacks an exported solution: a project for each connector, and everything else as it is. All of it is written, or nothing.')
    .argument('<zip>', 'the exported solution')
    .option('-o, --out <folder>', 'the folder to write to (default: one named after the solution)')
    .option('-w, --overwrite', 'replace what was unpacked there before; files that you added stay')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXIT_CODES)
    .action(async (zip: string, options: UnpackArguments) => {
      const { unpackCommand } = await import('../solution/unpack-command.js');
      finish(await unpackCommand(zip, options, io));
    });
  addPack(solution, io, finish);
  addSolutionEnvironmentCommands(solution, io, finish);
}

function addPack(solution: Command, io: CommandIo, finish: Finish): void {
  solution.command('pack')
    .summary('pack connectors into a solution that can be imported')
    .description('Packs an unpacked solution, or connectors, into an archive that environments import.')
    .argument('<folders...>', 'an unpacked solution, connectors, or both')
    .option('-o, --out <zip>', 'the archive to write (default: named after the solution and its version)')
    .option('--name <name>', 'the unique name of the solution; a new one needs it')
    .option('--publisher <name>', 'the unique name of its publisher (default for a new solution: the prefix)')
    .option('--prefix <prefix>', 'the publisher\'s prefix, 2 to 8 letters and digits; a new solution needs it')
    .option('--version <version>', 'the version, such as 1.2.0.0 (default: as it is; 1.0.0.0 for a new solution)')
    .addOption(new Option('--bump [part]', 'raise the version in solution.xml by one first').choices(['major', 'minor', 'build', 'revision']).preset('revision'))
    .addOption(new Option('--managed', 'as a managed solution, which cannot be edited where it is imported').conflicts('unmanaged'))
    .option('--unmanaged', 'as an unmanaged solution')
    .option('--connector-name <name>', 'the logical name of a new connector (default: from its title)')
    .option('--minify', 'leave out the white space of JSON, for definitions that are too long')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', PACK_HELP)
    .action(async (folders: readonly string[], options: PackArguments) => {
      const { packCommand } = await import('../solution/pack-command.js');
      finish(await packCommand(folders, options, io));
    });
}
