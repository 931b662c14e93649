import * as vscode from 'vscode';
import { COMMANDS } from '../../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../../infrastructure/commands.js';
import type { Prompts } from '../../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../../infrastructure/workspace-trust.js';
import type { EnvironmentsTree } from '../environments-tree.js';
import type { TreePlace } from '../model/environments-source.js';
import type { Pins } from '../model/pins.js';
import { isEnvironmentsNode } from '../nodes/environments-node.js';

export interface TreeCommandsParts {
  readonly tree: EnvironmentsTree;
  readonly pins: Pins;
  readonly prompts: Prompts;
  /** Makes it the account and the cloud that commands work as. */
  useAccount(place: TreePlace): Promise<void>;
}

/** Commands about what the view shows, and how. */
export function treeCommands(parts: TreeCommandsParts): CommandHandlers {
  const { tree } = parts;
  const refresh = async (target: unknown): Promise<void> => {
    requireTrustedWorkspace();
    await tree.refresh(isEnvironmentsNode(target) ? target : undefined);
    await tree.getChildren();
  };
  return {
    [COMMANDS.refresh]: refresh,
    [COMMANDS.refreshItem]: refresh,
    [COMMANDS.filterEnvironments]: async () => { tree.setFilter(await askForFilter(parts)); },
    [COMMANDS.clearEnvironmentsFilter]: () => { tree.setFilter(''); return Promise.resolve(); },
    [COMMANDS.pin]: (target) => setPinned(parts, target, true),
    [COMMANDS.unpin]: (target) => setPinned(parts, target, false),
    [COMMANDS.loadMore]: (target) => {
      if (isEnvironmentsNode(target) && target.kind === 'more') tree.showMore(target.parent);
      return Promise.resolve();
    },
    [COMMANDS.useAccount]: async (target) => {
      requireTrustedWorkspace();
      if (isEnvironmentsNode(target) && target.kind === 'account') await parts.useAccount(target.place);
    },
  };
}

async function askForFilter({ prompts, tree }: TreeCommandsParts): Promise<string> {
  return await prompts.input({
    title: vscode.l10n.t('Filter environments and connectors'),
    prompt: vscode.l10n.t('Words of the name, in any order. Leave it empty to see everything.'),
    value: tree.filter,
  });
}

async function setPinned({ pins, tree }: TreeCommandsParts, target: unknown, isPinned: boolean): Promise<void> {
  if (!isEnvironmentsNode(target) || (target.kind !== 'environment' && target.kind !== 'connector')) return;
  await pins.set(isPinned, target.place.cloudId, target.environment.id, target.kind === 'connector' ? target.connector.id : undefined);
  tree.redraw();
}
