import type { NewFile } from '../../fixes/new-file.js';
import type { Uri } from '../../documents/connector-document.js';
import type { YamlSupport } from '../../documents/yaml-support.js';
import type { OffsetEdit } from '../../text/text-edit.js';

/** LSP's kinds of code actions, which editors group by. The last one stands among the actions for a whole file. */
export type RefactoringKind = 'refactor.extract' | 'refactor.inline' | 'refactor.move' | 'refactor.rewrite' | 'source.sort.connectorWorkbench';

/** All kinds that `refactoringsAt` answers. */
export const REFACTORING_KINDS = ['refactor.extract', 'refactor.inline', 'refactor.move', 'refactor.rewrite', 'source.sort.connectorWorkbench'] as const satisfies readonly RefactoringKind[];

export interface DocumentEdits {
  readonly uri: Uri;
  /** To the version that the project holds. */
  readonly edits: readonly OffsetEdit[];
}

export interface RefactoringChange {
  readonly edits: readonly DocumentEdits[];
  /** Files that are not there yet. */
  readonly newFiles: readonly NewFile[];
  /** Files that new ones take the place of. Only an offer that `removesFile` has any. */
  readonly removedFiles?: readonly Uri[];
}

interface RefactoringOffer {
  /** Names it among the offers at one place of one version, so that it is found again when somebody chooses it. */
  readonly id: string;
  readonly kind: RefactoringKind;
  /** What it does, in the imperative and with its names. */
  readonly title: string;
  /** It makes files, and removes them: for editors that can take that back. */
  readonly createsFile?: true;
  readonly removesFile?: true;
}

/** A change that keeps what the connector does (or says in its title what it does not keep). Its edits are made when it is chosen. */
export type Refactoring = RefactoringOffer &
  (
    | { readonly disabled?: never; readonly needsYaml?: never; apply(): RefactoringChange }
    | { readonly disabled?: never; readonly needsYaml: true; apply(yaml: YamlSupport): RefactoringChange }
    /** Why it cannot be done here, as a sentence. */
    | { readonly disabled: string; readonly needsYaml?: never }
  );
