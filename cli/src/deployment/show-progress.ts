import type { DeploymentProgress, DeploymentStep } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';

const TEXTS: Readonly<Record<DeploymentStep, string>> = {
  'read-connector': 'Reading the connector',
  'download-definition': 'Downloading the definition',
  'download-icon': 'Downloading the icon',
  'download-script': 'Downloading the script',
  'write-files': 'Writing the files',
  'search-existing': 'Looking for the connector',
  'check-drift': 'Comparing with the environment',
  validate: 'Letting the service validate the definition',
  'remember-intent': 'Noting what is about to be created',
  'prepare-upload': 'Preparing the upload',
  'upload-icon': 'Uploading the icon',
  'upload-script': 'Uploading the script',
  create: 'Creating the connector',
  update: 'Updating the connector',
  'read-back': 'Reading it back',
  remember: 'Noting what was done',
};

/** What a step of a deployment does, in words; undefined for another step. */
export function textOfDeploymentStep(step: string): string | undefined {
  return Object.entries(TEXTS).find(([name]) => name === step)?.[1];
}

/** Tells the steps to a person who waits; a file or a pipe gets the result alone. */
export function showProgress({ stderr, env }: CommandIo): DeploymentProgress {
  if (!stderr.isTerminal) return () => undefined;
  const paint = paintFor(stderr, env);
  return (step) => { stderr.write(`${paint.dim(`${TEXTS[step]} …`)}\n`); };
}
