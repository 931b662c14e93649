import { openSolution, solutionFacts } from '@connector-workbench/core/solutions';
import { newDeploymentSettings } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { countedNoun } from '../io/counted-noun.js';
import { jsonText, printable } from '../io/printable.js';
import { readSolutionFile } from './read-solution-file.js';
import { explainSolution } from './solution-failure.js';
import { requireFree, writeResult } from '../files/write-result.js';

export interface SettingsArguments {
  readonly out: string;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** `connector solution settings`: a file to fill in for each environment. Throws a UsageError for a file that is no solution. */
export async function settingsCommand(given: string, { out, overwrite, json }: SettingsArguments, io: CommandIo): Promise<ExitCode> {
  const entries = await readSolutionFile(given, io);
  const { connectionReferences, environmentVariables } = await explainSolution(given, () => solutionFacts(openSolution(entries)));
  const needs = {
    variables: environmentVariables.map(({ name }) => name),
    references: connectionReferences.map(({ name, api }) => ({ logicalName: name, connectorId: `/providers/Microsoft.PowerApps/apis/${api}` })),
  };
  await requireFree(out, overwrite === true, io);
  await writeResult(out, new TextEncoder().encode(newDeploymentSettings(needs)), overwrite === true, io);
  if (json === true) io.stdout.write(jsonText({ version: 1, file: out, ...needs }));
  else io.stdout.write(`Wrote ${printable(out)}: ${countedNoun(needs.references.length, 'connection reference')}, ${countedNoun(needs.variables.length, 'environment variable')}. Fill in the values; what stays empty is left as the environment has it.\n`);
  return 0;
}
