import type { ProjectSummary } from '@connector-workbench/core';
import type { CustomApiResource, LogicAppsClient, ResourceGroup, Subscription } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService } from '../../infrastructure/progress.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { textAt } from '../../infrastructure/value-at.js';
import type { ProjectPicker } from '../../projects/project-picker.js';
import type { LogicAppsTree } from './logic-apps-tree.js';
import { NoSubscriptionError } from './no-subscription-error.js';

/** What the commands of this feature need. */
export interface LogicAppsParts {
  readonly prompts: Prompts;
  readonly projects: ProjectPicker;
  readonly tree: LogicAppsTree;
  /** Azure as somebody signed in; asks for a sign-in where nobody is. Throws NoAzureError, UserCancelledError. */
  azure(): Promise<LogicAppsClient>;
  /** Offers to save, and stops what would be refused, unless it is wanted anyway. Throws UserCancelledError. */
  check(project: ProjectSummary): Promise<void>;
  /** Files of this folder were written. */
  written(folder: vscode.Uri): Promise<void>;
}

/** The subscription of the tree item, else the only one that is enabled, else the one that is picked. */
export async function pickSubscription({ prompts }: LogicAppsParts, client: LogicAppsClient, target: unknown, title: string): Promise<Subscription> {
  const enabled = (await askService(title, (signal) => client.listSubscriptions(signal))).filter(({ state }) => state !== 'Disabled');
  const [only, ...others] = enabled;
  if (only === undefined) throw new NoSubscriptionError('subscription');
  const wanted = textAt(target, 'subscription', 'id');
  const known = enabled.find(({ id }) => id === wanted) ?? (others.length === 0 ? only : undefined);
  return known ?? await prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which subscription?'),
    items: enabled.map((subscription) => ({ label: subscription.displayName, icon: 'key', description: subscription.id, value: subscription })),
  });
}

export async function pickResourceGroup({ prompts }: LogicAppsParts, client: LogicAppsClient, subscription: Subscription, title: string): Promise<ResourceGroup> {
  const groups = await askService(title, (signal) => client.listResourceGroups(subscription.id, signal));
  if (groups.length === 0) throw new NoSubscriptionError('resourceGroup');
  return await prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which resource group? A new connector gets its region.'),
    items: groups.map((group) => ({ label: group.name, icon: 'symbol-namespace', description: group.location, value: group })),
  });
}

/** The connector of the tree item, as it is now, else the one that is picked. */
export async function pickCustomApi(parts: LogicAppsParts, client: LogicAppsClient, target: unknown, title: string): Promise<CustomApiResource> {
  const [subscriptionId, resourceGroup, name] = [textAt(target, 'customApi', 'subscriptionId'), textAt(target, 'customApi', 'resourceGroup'), textAt(target, 'customApi', 'name')];
  if (subscriptionId !== undefined && resourceGroup !== undefined && name !== undefined) return await askService(title, (signal) => client.get({ subscriptionId, resourceGroup, name }, signal));
  const subscription = await pickSubscription(parts, client, target, title);
  const found = await askService(title, (signal) => client.list(subscription.id, undefined, signal));
  if (found.length === 0) throw new NoSubscriptionError('connector');
  const picked = await parts.prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which connector?'),
    items: found.map((each) => ({ label: each.displayName, icon: 'plug', description: [each.resourceGroup, each.name].join(' · '), value: each })),
  });
  return await askService(title, (signal) => client.get(picked, signal));
}
