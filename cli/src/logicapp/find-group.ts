import type { LogicAppsClient, ResourceGroup, Subscription } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { findByName } from '../services/find-by-name.js';
import type { GroupArguments } from './logicapp-arguments.js';

export interface FoundGroup {
  readonly subscription: Subscription;
  readonly group: ResourceGroup;
}

/** The subscription of that id or display name. Throws a UsageError where the account sees none. */
export async function findSubscription(client: LogicAppsClient, wanted: string, signal: AbortSignal): Promise<Subscription> {
  return findByName(await client.listSubscriptions(signal), wanted, { noun: 'subscription', listed: '"connector logicapp list"' });
}

/** The resource group, in an enabled subscription. Throws a UsageError where the account sees none. */
export async function findGroup(client: LogicAppsClient, args: GroupArguments, signal: AbortSignal): Promise<FoundGroup> {
  const subscription = await findSubscription(client, args.subscription, signal);
  if (subscription.state === 'Disabled') throw new UsageError(`The subscription "${subscription.displayName}" is disabled, so that nothing can be done in it. Name another one with --subscription.`);
  const groups = (await client.listResourceGroups(subscription.id, signal)).map((group) => ({ ...group, id: group.name, displayName: group.name }));
  const { name, location } = findByName(groups, args.resourceGroup, { noun: 'resource group', listed: 'The Azure portal' });
  return { subscription, group: { name, location } };
}
