import { type GrantableRole, type Permission, type Platform, resolvePrincipal, type SharedWith } from '@connector-workbench/platform';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import { type ConnectorArguments, type ConnectorPlace, findConnectorPlace } from './find-shared-connector.js';

export interface ShareArguments extends ConnectorArguments {
  /** A person's address, or an object id. */
  readonly with?: string;
  readonly role: string;
  /** What the object id is of. */
  readonly type?: string;
  /** Whom to take it away from. */
  readonly remove?: string;
}

const ROLES: Readonly<Record<string, GrantableRole>> = { view: 'CanView', 'view-and-share': 'CanViewWithShare', edit: 'CanEdit' };
const TYPES = { user: 'User', group: 'Group', application: 'ServicePrincipal' } as const;
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `connector share`: who may use a connector. Lists, gives or takes away. */
export function shareCommand(given: string, args: ShareArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    if (args.with !== undefined && args.remove !== undefined) throw new UsageError('--with and --remove are different things to do: give one of them.');
    const grant = args.with === undefined ? undefined : { principal: principalOf(args.with, args.type), role: roleOf(args.role) };
    const place = await findConnectorPlace(given, args, services, io);
    if (grant !== undefined) await services.permissions.grant(place.environment.id, place.connectorId, await resolvePrincipal(services, grant.principal, io.stop), grant.role, io.stop);
    if (args.remove !== undefined) await remove(place, args.remove, services, io);
    return printPermissions(place, await services.permissions.list(place.environment.id, place.connectorId, io.stop), args, io);
  });
}

/** Throws a UsageError where there is no such role. */
export function roleOf(role: string): GrantableRole {
  const found = ROLES[role];
  if (found !== undefined) return found;
  if (role === 'owner') throw new UsageError('The owner of a connector is whoever created it; the service gives that role to nobody else. "--role edit" allows everything else.');
  throw new UsageError(`There is no role "${role}". Roles: ${Object.keys(ROLES).join(', ')}.`);
}

/** Throws a UsageError for what names nobody. */
export function principalOf(wanted: string, type: string | undefined): SharedWith {
  const kind = Object.entries(TYPES).find(([name]) => name === type)?.[1];
  if (type !== undefined && kind === undefined) throw new UsageError(`There is no type "${type}". Types: ${Object.keys(TYPES).join(', ')}.`);
  if (OBJECT_ID.test(wanted)) return { kind: 'object', id: wanted, ...(kind === undefined ? {} : { type: kind }) };
  if (wanted.includes('@') && (kind === undefined || kind === 'User')) return { kind: 'address', email: wanted };
  throw new UsageError(`"${wanted}" is neither the address of a person nor an object id. Groups and applications are named by their object ids.`);
}

async function remove({ environment, connectorId }: ConnectorPlace, wanted: string, { permissions }: Platform, io: CommandIo): Promise<void> {
  const key = wanted.toLowerCase();
  const found = (await permissions.list(environment.id, connectorId, io.stop)).filter(({ principal: { id, email, displayName } }) => [id, email, displayName].some((name) => name?.toLowerCase() === key));
  const [first, ...others] = found;
  if (first === undefined) throw new UsageError(`The connector is not shared with "${wanted}".`);
  if (others.length > 0) throw new UsageError(`The connector is shared with ${found.length} accounts called "${wanted}". Name one by its object id.`);
  if (first.role === 'Owner') throw new UsageError(`"${wanted}" created the connector, and stays its owner.`);
  await permissions.revoke(environment.id, connectorId, first.id, io.stop);
}

function printPermissions({ environment, connectorId }: ConnectorPlace, permissions: readonly Permission[], { json }: ShareArguments, { stdout, env }: CommandIo): ExitCode {
  if (json === true) stdout.write(jsonText({ version: 1, connectorId, environment: { id: environment.id, displayName: environment.displayName }, permissions }));
  else stdout.write(formatTable(['Shared with', 'Address', 'Role', 'Type', 'Object id'], permissions.map(rowOf), paintFor(stdout, env)));
  return 0;
}

function rowOf({ role, principal: { id, displayName, email, type } }: Permission): readonly string[] {
  const name = Object.entries(ROLES).find(([, each]) => each === role)?.[0] ?? (role === 'Owner' ? 'owner' : role);
  return [displayName ?? id ?? '', email ?? '', name, type ?? '', id ?? ''];
}

/** What to do after an application has created a connector: nobody else sees it. */
export async function adviseSharing({ permissions }: Platform, environment: ConnectorPlace['environment'], io: CommandIo): Promise<void> {
  if ((await permissions.signedInAccount(io.stop))?.isApplication !== true) return;
  io.stderr.write(`An application created the connector, so that nobody else sees it yet. Share it: connector share -e "${printable(environment.displayName)}" --with user@example.com --role edit\n`);
}
