import type * as vscode from 'vscode';
import { setContextKey, type ContextKeys } from './context-keys.js';
import { Disposables } from './disposables.js';

/** The context keys that say what is selected in a view: the `contextValue` of the item. */
type SelectionKey = Extract<keyof ContextKeys, `connectorWorkbench.selectedIn${string}`>;

/** A view whose commands have keys, and how `when` clauses of keybindings ask for its selected item. */
export interface FollowedView<T> {
  readonly id: string;
  readonly view: Pick<vscode.TreeView<T>, 'selection' | 'onDidChangeSelection'>;
  readonly key: SelectionKey;
  readonly contextValueOf: (node: T) => string | undefined;
}

/**
 * What is selected in our views. A key runs a command without an item, so that it names a view in its place (`{ "selectedIn": "<id of the view>" }`);
 * menus hand over the item itself.
 */
export class SelectedItems extends Disposables {
  readonly #selections = new Map<string, () => unknown>();

  follow<T>({ id, view, key, contextValueOf }: FollowedView<T>): void {
    this.#selections.set(id, () => view.selection[0]);
    this.add(view.onDidChangeSelection(({ selection: [node] }) => { setContextKey(key, node === undefined ? undefined : contextValueOf(node)); }));
  }

  /** What a command is about that was handed this. */
  itemOf(target: unknown): unknown {
    if (typeof target !== 'object' || target === null || !('selectedIn' in target) || typeof target.selectedIn !== 'string') return target;
    return this.#selections.get(target.selectedIn)?.();
  }
}
