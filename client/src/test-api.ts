import type { TreeItem } from 'vscode';
import type { Failure } from './infrastructure/failure.js';
import type { Prompts } from './infrastructure/prompts.js';

/** A tree as a person sees it, one string per line: `icon label (description)`. */
export interface ShownTree {
  /** The lines below the node that was reached by the labels (or ids) of `path`. Opens nothing on the screen. */
  lines(...path: readonly string[]): Promise<readonly string[]>;
  /** The node itself, as VS Code hands it to commands of its menu. Throws where there is none. */
  node(...path: readonly string[]): Promise<unknown>;
  /** What VS Code shows of a node. */
  item(node: unknown): Promise<TreeItem>;
  /** The same once the pointer rests on it. */
  hover(node: unknown): Promise<TreeItem>;
}

/** What the extension exports to its own tests, and only to them (`ExtensionMode.Test`). */
export interface TestApi {
  readonly environments: ShownTree & { state(): string; message(): string };
  readonly logicApps: ShownTree & { state(): string };
  readonly projects: ShownTree;
  readonly comparison: ShownTree;
  replacePrompts(prompts: Prompts): void;
  /** What the sandbox that the extension uses prints of itself. */
  sandboxAddresses(): Promise<{ readonly control: string; readonly scope: string }>;
  readonly sandboxIsRunning: () => boolean;
  /** The failure that was shown last: its message and details. */
  lastFailure(): Failure | undefined;
  /** The plan or report of a promotion that was shown last, as Markdown. */
  promotionPage(): string | undefined;
}
