import type { CustomApiResource, LogicAppsClient, Subscription } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import { mapConcurrently } from '../files/map-concurrently.js';
import type { CommandIo } from '../io/command-io.js';
import { formatTable } from '../io/format-table.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { findSubscription } from './find-group.js';
import { runAzureCommand } from './run-azure-command.js';

export interface ListArguments extends ServiceArguments {
  /** An id or a display name. Default: all that the account sees. */
  readonly subscription?: string;
  /** Default: all. */
  readonly resourceGroup?: string;
}

const CONCURRENT_REQUESTS = 4;

/** `connector logicapp list`: the custom connectors of Logic Apps that the account can see. */
export function listCommand(args: ListArguments, io: CommandIo): Promise<ExitCode> {
  return runAzureCommand(args, io, async (client) => {
    const subscriptions = await subscriptionsOf(client, args, io.stop);
    const found = (await mapConcurrently(subscriptions, CONCURRENT_REQUESTS, async ({ id }) => client.list(id, args.resourceGroup, io.stop))).flat();
    io.stdout.write(args.json === true ? formatJson(subscriptions, found) : formatTable(['Connector', 'Name', 'Resource group', 'Region', 'Type', 'Subscription'], found.map((each) => rowOf(each, subscriptions)), paintFor(io.stdout, io.env)));
    if (found.length === 0) io.stderr.write(`connector: There are no custom connectors of Logic Apps in ${subscriptions.length === 0 ? 'any subscription, since your account sees none' : printable(subscriptions.map(({ displayName }) => displayName).join(', '))}.\n`);
    return 0;
  });
}

/** A group is one of a single subscription; in the others it would be an error. */
async function subscriptionsOf(client: LogicAppsClient, { subscription, resourceGroup }: ListArguments, signal: AbortSignal): Promise<readonly Subscription[]> {
  if (subscription !== undefined) return [await findSubscription(client, subscription, signal)];
  const all = await client.listSubscriptions(signal);
  if (resourceGroup === undefined) return all;
  const groups = await mapConcurrently(all, CONCURRENT_REQUESTS, async ({ id }) => client.listResourceGroups(id, signal));
  return all.filter((_, at) => groups[at]?.some(({ name }) => name.toLowerCase() === resourceGroup.toLowerCase()) === true);
}

function rowOf({ displayName, name, resourceGroup, location, apiType, subscriptionId }: CustomApiResource, subscriptions: readonly Subscription[]): readonly string[] {
  const subscription = subscriptions.find(({ id }) => id.toLowerCase() === subscriptionId.toLowerCase());
  return [displayName, name, resourceGroup, location ?? '', apiType ?? '', subscription?.displayName ?? subscriptionId];
}

/** Without `properties`: they hold addresses with signatures. */
function formatJson(subscriptions: readonly Subscription[], found: readonly CustomApiResource[]): string {
  const connectors = found.map(({ id, name, displayName, description, subscriptionId, resourceGroup, location, apiType, tags }) => ({ id, name, displayName, description, subscriptionId, resourceGroup, location, apiType, tags }));
  return jsonText({ version: 1, subscriptions, connectors });
}
