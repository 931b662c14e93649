import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { addToSolution } from './add-to-solution.js';
import { applyHeldUpgrade } from './apply-upgrade.js';
import { exportFromEnvironment } from './export.js';
import { importIntoEnvironment } from './import.js';
import { packFolder } from './pack.js';
import type { SolutionsParts } from './solutions-parts.js';
import { unpackArchive } from './unpack.js';

/** From the palette, on archives and folders in the Explorer, and on environments, solutions and connectors in the view. */
export function solutionsCommands(parts: SolutionsParts): CommandHandlers {
  return {
    [COMMANDS.unpackSolution]: (target) => unpackArchive(parts, target),
    [COMMANDS.packSolution]: (target) => packFolder(parts, target),
    [COMMANDS.exportSolution]: (target) => exportFromEnvironment(parts, target),
    [COMMANDS.importSolution]: (target) => importIntoEnvironment(parts, target),
    [COMMANDS.addToSolution]: (target) => addToSolution(parts, target),
    [COMMANDS.applySolutionUpgrade]: (target) => applyHeldUpgrade(parts, target),
  };
}
