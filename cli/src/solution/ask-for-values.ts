import type { ConnectionReferenceFacts, EnvironmentVariableFacts } from '@connector-workbench/core/solutions';
import { type ComponentParameter, type Connection, connectionsFor, type Environment, isFailing, isPlatformError, type OpenValues, type Platform, referenceTo, valueFault } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

type Ask = NonNullable<CommandIo['ask']>;

/** Asks for what a solution has no value for. An empty answer leaves it as it is. Throws a PlatformError. */
export async function askForValues(open: OpenValues, { connections }: Platform, environment: Environment, ask: Ask, { stderr, stop }: CommandIo): Promise<readonly ComponentParameter[]> {
  const parameters: ComponentParameter[] = [];
  const known = open.references.length === 0 ? [] : await connectionsOf(connections, environment, stop);
  for (const reference of open.references) {
    const parameter = await askForConnection(reference, connectionsFor(reference, known), ask, stderr);
    if (parameter !== undefined) parameters.push(parameter);
  }
  for (const variable of open.variables) {
    const parameter = await askForValue(variable, ask, stderr);
    if (parameter !== undefined) parameters.push(parameter);
  }
  return parameters;
}

/** One line for whoever cannot be asked; empty where nothing is open. */
export function tellOpenValues({ references, variables }: OpenValues, archive: string): string {
  const named = [...references.map(({ name }) => `the connection reference ${name}`), ...variables.map(({ name }) => `the environment variable ${name}`)];
  if (named.length === 0) return '';
  return `connector: warning: ${printable(named.join(', '))} ${named.length === 1 ? 'has' : 'have'} no value in this environment. Add --settings with a file of values; "connector solution settings ${printable(archive)} --out FILE" writes one to fill in.\n`;
}

/** Without the right to see them, an id can be typed all the same. */
async function connectionsOf(client: Platform['connections'], { id }: Environment, signal: AbortSignal): Promise<readonly Connection[]> {
  try {
    return await client.list(id, undefined, signal);
  } catch (error) {
    if (isPlatformError(error, 'forbidden', 'not-found')) return [];
    throw error;
  }
}

async function askForConnection(reference: ConnectionReferenceFacts, connections: readonly Connection[], ask: Ask, stderr: CommandIo['stderr']): Promise<ComponentParameter | undefined> {
  stderr.write(`Connection reference ${printable(titled(reference))}, for ${printable(reference.api)}:\n`);
  for (const [at, connection] of connections.entries()) stderr.write(`  ${at + 1}  ${printable(connection.displayName)}${isFailing(connection) ? ' (does not work)' : ''}  ${printable(connection.id)}\n`);
  if (connections.length === 0) stderr.write('  Your account sees no connection for it. Create one in the environment first, or give an id.\n');
  for (;;) {
    const answer = (await ask(`Connection (${connections.length === 0 ? '' : 'number or '}id; empty leaves it without): `)).trim();
    if (answer === '') return undefined;
    const chosen = /^\d{1,4}$/.test(answer) ? connections[Number(answer) - 1] : (connections.find(({ id }) => id.toLowerCase() === answer.toLowerCase()) ?? { id: answer, connectorId: undefined });
    if (chosen !== undefined) return referenceTo(reference, chosen);
    stderr.write(connections.length === 0 ? 'That is no id of a connection.\n' : `Choose 1 to ${connections.length}, or type the id of a connection.\n`);
  }
}

async function askForValue(variable: EnvironmentVariableFacts, ask: Ask, stderr: CommandIo['stderr']): Promise<ComponentParameter | undefined> {
  for (;;) {
    const value = (await ask(`Environment variable ${printable(titled(variable))}, ${variable.type} (empty leaves it without): `)).trim();
    if (value === '') return undefined;
    const fault = valueFault(variable.type, value);
    if (fault === undefined) return { kind: 'environment-variable', schemaName: variable.name, value };
    stderr.write(`${fault}\n`);
  }
}

function titled({ name, displayName }: { readonly name: string; readonly displayName: string }): string {
  return displayName === '' || displayName === name ? name : `"${displayName}" (${name})`;
}
