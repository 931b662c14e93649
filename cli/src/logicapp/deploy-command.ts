import { type CustomApi, customApiBody, resourceNameFault, resourceNameOf } from '@connector-workbench/core/logic-apps';
import { type CustomApiPlace, type CustomApiPlan, type CustomApiResource, nodeFileSystem, planCustomApi, PlatformError, rememberCustomApi } from '@connector-workbench/platform';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { findGroup } from './find-group.js';
import type { AcceptingArguments, GroupArguments } from './logicapp-arguments.js';
import { prepareCustomApi, type PreparedCustomApi } from './prepare-custom-api.js';
import { runAzureCommand } from './run-azure-command.js';

export interface DeployArguments extends GroupArguments, AcceptingArguments {
  /** Default: made of the title. */
  readonly name?: string;
  /** Default: where the connector is, else the region of the resource group. */
  readonly location?: string;
  /** Say what would change, and send nothing. */
  readonly plan?: boolean;
  /** Send it even where nothing would change, as far as Azure says. */
  readonly force?: boolean;
  /** Replace what was changed in Azure meanwhile. */
  readonly acceptDrift?: boolean;
}

/** As for Power Apps: a secret on the command line would be seen by all users of the machine. */
const SECRET_VARIABLE = 'CONNECTOR_CLIENT_SECRET';

/** `connector logicapp deploy`: creates the connector of a folder in Logic Apps, or replaces it there. */
export function deployCommand(given: string, args: DeployArguments, io: CommandIo): Promise<ExitCode> {
  return runAzureCommand(args, io, async (client) => {
    const prepared = await prepareCustomApi(given, args, io);
    if (prepared === undefined) return 1;
    const { subscription, group } = await findGroup(client, args, io.stop);
    const place = { subscriptionId: subscription.id, resourceGroup: group.name, name: nameOf(args, prepared) };
    const memory = { fileSystem: nodeFileSystem, folder: prepared.folder };
    const plan = await planCustomApi(client, place, prepared.api, memory, io.stop);
    const { before } = plan;
    if (args.plan === true) return tellPlan(place, plan, prepared, args.json === true, io);
    if (plan.drift.length > 0 && args.acceptDrift !== true) throw new PlatformError('drift', { data: { connector: prepared.api.displayName, environment: group.name, files: plan.drift.join(', ') } });
    if (before !== undefined && isUnchanged(plan, prepared.api, args, io)) {
      await rememberCustomApi(client, before, memory, io.stop);
      report(before, { result: 'unchanged', prepared }, args.json === true, io);
      return 0;
    }
    const secret = secretFor(prepared.api, before, io);
    const location = args.location ?? before?.location ?? group.location;
    const body = customApiBody(prepared.api, { location, ...(before === undefined ? {} : { tags: before.tags }), ...(secret === undefined ? {} : { clientSecret: secret }) });
    const condition = before === undefined ? { kind: 'new' } as const : before.etag === undefined ? undefined : { kind: 'unchanged', etag: before.etag } as const;
    const resource = await client.put(place, body, condition, io.stop);
    await rememberCustomApi(client, resource, memory, io.stop);
    report(resource, { result: before === undefined ? 'created' : 'updated', prepared }, args.json === true, io);
    return 0;
  });
}

function nameOf({ name }: DeployArguments, { api }: PreparedCustomApi): string {
  const fault = name === undefined ? undefined : resourceNameFault(name);
  if (fault !== undefined) throw new UsageError(`--name: ${fault}`);
  return name ?? resourceNameOf(api.displayName);
}

function tellPlan({ name, resourceGroup }: CustomApiPlace, { before, changes, drift }: CustomApiPlan, { losses }: PreparedCustomApi, isJson: boolean, { stdout }: CommandIo): ExitCode {
  const result = before === undefined ? 'create' : changes.length === 0 ? 'unchanged' : 'update';
  if (isJson) stdout.write(jsonText({ version: 1, result: 'planned', plan: result, name, resourceGroup, changes, drift, losses }));
  else stdout.write(`${PLAN_TEXTS[result]} ${printable(name)} in ${printable(resourceGroup)}${changes.length === 0 ? '' : `: ${changes.join(', ')}`}\n`);
  if (!isJson && drift.length > 0) stdout.write(`Changed in Azure since it was last deployed from here: ${drift.join(', ')}\n`);
  return 0;
}

/** Secrets are not among what Azure answers with: where one is given, it is sent. */
function isUnchanged({ before, changes }: CustomApiPlan, { secrets }: CustomApi, { force, location }: DeployArguments, { env }: CommandIo): boolean {
  const hasSecret = secrets.some(({ value, isClientSecret }) => (value ?? '') !== '' || (isClientSecret && (env[SECRET_VARIABLE] ?? '') !== ''));
  const moves = location !== undefined && location.toLowerCase() !== before?.location?.toLowerCase();
  return changes.length === 0 && !hasSecret && !moves && force !== true;
}

const RESULTS = { created: 'Created', updated: 'Updated', unchanged: 'Nothing to do for' } as const;
const PLAN_TEXTS = { create: 'Would create', update: 'Would change', unchanged: 'Nothing would change, as far as Azure says:' } as const;

/** A new connector that signs in by OAuth needs its secret; of one that is there, nobody can say whether Azure keeps the secret that it had. */
function secretFor({ secrets }: CustomApi, before: CustomApiResource | undefined, { env, stderr }: CommandIo): string | undefined {
  const given = env[SECRET_VARIABLE];
  if (given !== undefined && given !== '') return given;
  const isMissing = secrets.some(({ isClientSecret, value }) => isClientSecret && (value === undefined || value === ''));
  if (!isMissing) return undefined;
  if (before === undefined) throw new PlatformError('secret-missing');
  stderr.write(`The connector signs in with OAuth, and is sent without its client secret, since ${SECRET_VARIABLE} is not set. Test a connection afterwards.\n`);
  return undefined;
}

function report({ id, name, displayName, location, resourceGroup }: CustomApiResource, { result, prepared }: { readonly result: keyof typeof RESULTS; readonly prepared: PreparedCustomApi }, isJson: boolean, { stdout }: CommandIo): void {
  if (isJson) stdout.write(jsonText({ version: 1, result, id, name, resourceGroup, location, losses: prepared.losses }));
  else stdout.write(`${RESULTS[result]} "${printable(displayName)}" in ${printable(resourceGroup)} (${printable(location ?? 'unknown region')}): ${printable(id)}\n`);
}
