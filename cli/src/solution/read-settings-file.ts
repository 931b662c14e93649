import path from 'node:path';
import type { SolutionFacts } from '@connector-workbench/core/solutions';
import { type ComponentParameter, isPlatformError, parametersOf, readDeploymentSettings } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

const MAX_BYTES = 4 * 1024 * 1024;

/** The values of a settings file. Names that the solution does not have are told on standard error. Throws a UsageError for a file that cannot be used. */
export async function readSettingsFile(given: string, facts: SolutionFacts, io: CommandIo): Promise<readonly ComponentParameter[]> {
  const parameters = await readParameters(given, io);
  const known = new Set([...facts.connectionReferences, ...facts.environmentVariables].map(({ name }) => name.toLowerCase()));
  for (const parameter of parameters) {
    const name = parameter.kind === 'connection-reference' ? parameter.logicalName : parameter.schemaName;
    if (!known.has(name.toLowerCase())) io.stderr.write(`connector: warning: ${printable(given)} has a value for ${printable(name)}, which is not in the solution. It is sent all the same.\n`);
  }
  return parameters;
}

async function readParameters(given: string, { cwd, files }: CommandIo): Promise<readonly ComponentParameter[]> {
  try {
    return parametersOf(readDeploymentSettings(new TextDecoder().decode(await files.read(path.resolve(cwd, given), MAX_BYTES)), path.basename(given)));
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`--settings ${given}: the file cannot be read: ${error.reason}.`, { cause: error });
    if (isPlatformError(error, 'local-files-invalid')) throw new UsageError(`--settings ${given}: ${String(error.data.reason)} "connector solution settings" writes a file of the right shape.`, { cause: error });
    throw error;
  }
}
