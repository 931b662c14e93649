import type { SolutionProgress, SolutionStep } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';

const TEXTS: Readonly<Record<SolutionStep, string>> = {
  'check-earlier': 'Looking for an earlier run',
  stage: 'Letting the environment check the archive',
  'remember-intent': 'Noting what is about to be imported',
  'start-import': 'Starting the import',
  'start-export': 'Starting the export',
  apply: 'Applying the upgrade',
  wait: 'Waiting for the environment',
  'read-result': 'Reading the result',
  download: 'Downloading the archive',
  publish: 'Publishing',
};

/** What a step of an import or export does, in words; undefined for another step. */
export function textOfSolutionStep(step: string): string | undefined {
  return Object.entries(TEXTS).find(([name]) => name === step)?.[1];
}

/** Tells the steps to a person who waits; a file or a pipe gets the result alone. */
export function showSolutionProgress({ stderr, env }: CommandIo): SolutionProgress {
  if (!stderr.isTerminal) return () => undefined;
  const paint = paintFor(stderr, env);
  return (step) => { stderr.write(`${paint.dim(`${TEXTS[step]} …`)}\n`); };
}
