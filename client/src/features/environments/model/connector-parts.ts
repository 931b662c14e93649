import type { DescribeFailure } from '../../../infrastructure/failure.js';
import { CONNECTOR_PARTS, idOf, type ConnectorNode, type ConnectorPart, type EnvironmentsTreeNode, type PartNode } from '../nodes/environments-node.js';
import type { ConnectorDetails } from './connector-details.js';
import { failureNode, notice } from './notices.js';

export interface ConnectorPartsParts {
  readonly details: ConnectorDetails;
  readonly describe: DescribeFailure;
  nodeChanged(node: EnvironmentsTreeNode): void;
}

/** What is below a connector: its connections, with whom it is shared, and its operations. */
export class ConnectorParts {
  readonly #parts: ConnectorPartsParts;
  /** The same nodes as long as a connector is shown: VS Code is told of them by identity. */
  readonly #nodes = new Map<string, readonly PartNode[]>();

  constructor(parts: ConnectorPartsParts) {
    this.#parts = parts;
  }

  forget(isForgotten: (key: string) => boolean): void {
    for (const key of [...this.#nodes.keys()]) if (isForgotten(key)) this.#nodes.delete(key);
  }

  /** A row that Power Apps does not list has nothing to open. */
  of(node: ConnectorNode): readonly PartNode[] {
    if (node.connector.knownTo === 'dataverse') return [];
    const { details } = this.#parts;
    const id = idOf(node);
    const known = this.#nodes.get(id) ?? CONNECTOR_PARTS.map((part): PartNode => ({ kind: 'part', part, parent: node }));
    this.#nodes.set(id, known);
    if (details.permissions(node) === undefined) void details.loadPermissions(node).then(() => { this.#partChanged(node, 'sharing'); });
    if (details.connections(node) === undefined) void details.loadConnections(node).then(() => { this.#partChanged(node, 'connections'); });
    return known;
  }

  async children(node: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    switch (node.part) {
      case 'connections': return await this.#connections(node);
      case 'sharing': return await this.#permissions(node);
      case 'operations': return await this.#operations(node);
    }
  }

  #partChanged(node: ConnectorNode, part: ConnectorPart): void {
    const changed = this.#nodes.get(idOf(node))?.find((each) => each.part === part);
    if (changed !== undefined) this.#parts.nodeChanged(changed);
  }

  async #connections(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const { parent } = part;
    const loaded = await this.#parts.details.loadConnections(parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    const own = loaded.value.all.filter(({ connectorId }) => connectorId?.toLowerCase() === parent.connector.id.toLowerCase());
    return own.length === 0 ? [notice(part, { kind: 'nothing', of: 'connections' })] : own.map((connection) => ({ kind: 'connection', parent, connection }));
  }

  async #permissions(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const loaded = await this.#parts.details.loadPermissions(part.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    return loaded.value.map((permission) => ({ kind: 'permission', parent: part.parent, permission }));
  }

  async #operations(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const { details } = this.#parts;
    const wasKnown = details.operations(part.parent) !== undefined;
    const loaded = await details.loadOperations(part.parent);
    if (!wasKnown) this.#parts.nodeChanged(part.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    if (loaded.value.length === 0) return [notice(part, { kind: 'nothing', of: 'operations' })];
    return loaded.value.map((operation, index) => ({ kind: 'operation', parent: part.parent, operation, index }));
  }

  #failure(part: PartNode, error: unknown): EnvironmentsTreeNode {
    return failureNode(part, this.#parts.describe(error));
  }
}
