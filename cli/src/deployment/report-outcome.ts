import type { DeploymentNote, DeploymentOutcome, Environment } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

export interface ReportedOutcome {
  readonly action: 'created' | 'updated';
  readonly title: string;
  readonly environment: Environment;
  readonly outcome: DeploymentOutcome;
}

/** Says what a deployment did: the result on standard output, what is to be known about it on standard error. */
export function reportOutcome({ action, title, environment, outcome }: ReportedOutcome, isJson: boolean, io: CommandIo): void {
  const { connectorId, validation, isServed, notes } = outcome;
  const adopted = notes.some(({ kind }) => kind === 'adopted');
  const result = adopted ? 'adopted' : action;
  if (isJson) {
    const place = { id: environment.id, displayName: environment.displayName };
    io.stdout.write(`${JSON.stringify({ version: 1, result, connectorId, environment: place, isServed, notes, validation: validation.messages }, undefined, 2)}\n`);
  } else {
    io.stdout.write(`${RESULTS[result]} "${printable(title)}" in ${printable(environment.displayName)}: ${printable(connectorId)}\n`);
  }
  for (const { path, message } of validation.messages) io.stderr.write(`The service warns${path === undefined ? '' : ` at ${printable(path)}`}: ${printable(message)}\n`);
  for (const note of notes) io.stderr.write(`${describeNote(note)}\n`);
  if (!isServed) io.stderr.write('The service still answers with another definition. It usually takes a minute or two; download the connector to see when it is there.\n');
}

const RESULTS = { created: 'Created', updated: 'Updated', adopted: 'Found, created by an earlier run that was interrupted,' } as const;

function describeNote(note: DeploymentNote): string {
  switch (note.kind) {
    case 'left-out': return `"${printable(note.member)}" of apiProperties.json was not sent, since the service refuses it. It stays in the file.`;
    case 'secret-not-sent': return 'The client secret was not sent, since connectors of solutions get theirs in the environment. Set it there if it has changed.';
    case 'adopted': return 'An earlier run was interrupted after the connector had been created. Nothing was created again; update the connector to bring later changes there.';
  }
}
