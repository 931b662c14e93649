import * as vscode from 'vscode';
import type { ConnectionReferenceFacts, EnvironmentVariableFacts } from '@connector-workbench/core/solutions';
import { type ComponentParameter, type Connection, connectionsFor, isFailing, isPlatformError, type OpenValues, referenceTo, valueFault } from '@connector-workbench/platform';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { Place } from './pick-solution.js';

/** Asks for each connection and value that a solution has from nowhere else. What is left empty stays without. Throws a PlatformError. */
export async function askForValues(prompts: Prompts, open: OpenValues, place: Place): Promise<readonly ComponentParameter[]> {
  const parameters: ComponentParameter[] = [];
  const known = open.references.length === 0 ? [] : await connectionsOf(place);
  for (const reference of open.references) {
    const connection = await askForConnection(prompts, reference, connectionsFor(reference, known));
    if (connection !== undefined) parameters.push(referenceTo(reference, connection));
  }
  for (const variable of open.variables) {
    const value = await askForValue(prompts, variable);
    if (value !== '') parameters.push({ kind: 'environment-variable', schemaName: variable.name, value });
  }
  return parameters;
}

/** Without the right to see them, there are none to choose. */
async function connectionsOf({ connections, environment }: Place): Promise<readonly Connection[]> {
  try {
    return await connections.list(environment.id, undefined);
  } catch (error) {
    if (isPlatformError(error, 'forbidden', 'not-found')) return [];
    throw error;
  }
}

async function askForConnection(prompts: Prompts, { name, displayName, api }: ConnectionReferenceFacts, connections: readonly Connection[]): Promise<Connection | undefined> {
  return await prompts.pick<Connection | undefined>({
    title: displayName === '' ? name : displayName,
    placeholder: connections.length === 0 ? vscode.l10n.t('You see no connection for {0}. Create one first.', api) : vscode.l10n.t('Which connection for {0}?', api),
    items: [
      ...connections.map((connection) => ({
        label: connection.displayName,
        icon: isFailing(connection) ? 'warning' : 'pass',
        description: [connection.statuses.join(', '), connection.id].join(' · '),
        value: connection,
      })),
      { label: vscode.l10n.t('Leave Without'), icon: 'circle-slash', description: vscode.l10n.t('what uses it does not work until it is set'), value: undefined },
    ],
  });
}

async function askForValue(prompts: Prompts, { name, displayName, type }: EnvironmentVariableFacts): Promise<string> {
  return await prompts.input({
    title: displayName === '' ? name : displayName,
    prompt: vscode.l10n.t('The value of {0} in this environment. Empty leaves it without.', name),
    validate: (value) => (value === '' ? undefined : valueFault(type, value)),
  });
}
