import type { DeploymentNote, DeploymentOutcome, Environment } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';

export interface ReportedOutcome {
  readonly action: 'created' | 'updated' | 'rolled-back';
  readonly title: string;
  readonly environment: Environment;
  readonly outcome: DeploymentOutcome;
}

/** Says what a deployment did: the result on standard output, what is to be known about it on standard error. */
export function reportOutcome({ action, title, environment, outcome }: ReportedOutcome, isJson: boolean, io: CommandIo): void {
  const { connectorId, validation, isServed, notes, redirectUrls } = outcome;
  const adopted = notes.some(({ kind }) => kind === 'adopted');
  const result = adopted ? 'adopted' : action;
  if (isJson) {
    const place = { id: environment.id, displayName: environment.displayName };
    io.stdout.write(jsonText({ version: 1, result, connectorId, environment: place, isServed, notes, redirectUrls, validation: validation.messages }));
  } else {
    io.stdout.write(`${RESULTS[result]} "${printable(title)}" in ${printable(environment.displayName)}: ${printable(connectorId)}\n`);
  }
  for (const line of describeOutcome(outcome, result)) io.stderr.write(`${line}\n`);
}

/** What is to be known about a deployment, in lines. */
export function describeOutcome({ validation, notes, redirectUrls, isServed }: DeploymentOutcome, result: keyof typeof RESULTS): readonly string[] {
  return [
    ...validation.messages.map(({ path, message }) => `The service warns${path === undefined ? '' : ` at ${printable(path)}`}: ${printable(message)}`),
    ...notes.map(describeNote),
    ...(result === 'created' ? redirectUrls.map((url) => `Register this redirect URL with the identity provider, so that people can sign in: ${printable(url)}`) : []),
    ...(isServed ? [] : ['The service still answers with another definition. It usually takes a minute or two; download the connector to see when it is there.']),
  ];
}

const RESULTS = { created: 'Created', updated: 'Updated', 'rolled-back': 'Rolled back', adopted: 'Found, created by an earlier run that was interrupted,' } as const;

function describeNote(note: DeploymentNote): string {
  switch (note.kind) {
    case 'left-out': return `"${printable(note.member)}" of apiProperties.json was not sent, since the service refuses it. It stays in the file.`;
    case 'secret-not-sent': return 'The client secret was not sent, since connectors of solutions get theirs in the environment. Set it there if it has changed.';
    case 'adopted': return 'An earlier run was interrupted after the connector had been created. Nothing was created again; update the connector to bring later changes there.';
  }
}
