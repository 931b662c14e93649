import * as vscode from 'vscode';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { CompareParts } from './compare-parts.js';
import type { ComparisonTree } from './comparison-tree.js';
import { describeCounts } from './comparison-nodes.js';
import type { Comparison } from '../../services/comparison.js';
import { openAllChanges, titleOf } from './open-comparison.js';
import type { RemoteFiles } from './remote-files.js';

export interface ComparisonPlaces {
  readonly prompts: Prompts;
  readonly tree: ComparisonTree;
  readonly view: Pick<vscode.TreeView<unknown>, 'description' | 'message'>;
  readonly files: RemoteFiles;
}

/** Where a comparison is shown: the view, and one editor for all files that differ. */
export function comparisonPlaces({ prompts, tree, view, files }: ComparisonPlaces): Pick<CompareParts, 'show' | 'openAgain' | 'close'> {
  return {
    async show(comparison) {
      files.replace([comparison.before.project, comparison.after.project]);
      tree.show(comparison);
      view.description = describeCounts(comparison.changes, vscode.l10n.t);
      view.message = titleOf(comparison);
      if (comparison.changes.length === 0) {
        await prompts.inform(vscode.l10n.t('“{0}” is the same in “{1}” and “{2}”.', comparison.title, comparison.before.label, comparison.after.label));
        return;
      }
      await openAllChanges(comparison);
      await vscode.commands.executeCommand('connectorWorkbench.comparison.focus');
    },
    async openAgain() {
      if (tree.comparison !== undefined) await openAllChanges(tree.comparison);
    },
    close() {
      if (tree.comparison !== undefined) closeEditors(tree.comparison);
      files.replace([]);
      tree.show(undefined);
    },
  };
}

/** Editors of differences go by the title that they were opened with, to which VS Code may add the number of files. */
function closeEditors(comparison: Comparison): void {
  const title = titleOf(comparison);
  const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label, isDirty }) => label.startsWith(title) && !isDirty);
  void vscode.window.tabGroups.close(open, true);
}
