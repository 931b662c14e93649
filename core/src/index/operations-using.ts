import type { ConnectorOperation } from './connector-index.js';

/** What a node of a definition belongs to: an operation, all operations of a path, or an entry of a shared section, such as `definitions/Contact`. */
export type NodeOwner =
  | { readonly kind: 'operations'; readonly operations: readonly ConnectorOperation[] }
  | { readonly kind: 'shared'; readonly key: string };

/** Remembers which parts of a definition refer to which shared entries, and answers which operations use an entry, through others too. */
export class OperationUses {
  readonly #owners = new Map<string, Set<NodeOwner>>();
  readonly #found = new Map<string, readonly ConnectorOperation[]>();

  /** `owner` refers to the shared entry `key`. All of these calls come before the first question. */
  note(key: string, owner: NodeOwner): void {
    const owners = this.#owners.get(key);
    if (owners === undefined) this.#owners.set(key, new Set([owner]));
    else owners.add(owner);
  }

  operationsOf(owner: NodeOwner): readonly ConnectorOperation[] {
    if (owner.kind === 'operations') return owner.operations;
    let operations = this.#found.get(owner.key);
    if (operations === undefined) {
      operations = this.#search(owner.key);
      this.#found.set(owner.key, operations);
    }
    return operations;
  }

  #search(start: string): readonly ConnectorOperation[] {
    const operations = new Set<ConnectorOperation>();
    const seen = new Set([start]);
    for (const key of seen) {
      for (const owner of this.#owners.get(key) ?? []) {
        if (owner.kind === 'shared') seen.add(owner.key);
        else for (const operation of owner.operations) operations.add(operation);
      }
    }
    return [...operations];
  }
}
