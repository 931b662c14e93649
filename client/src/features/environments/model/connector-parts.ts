import type { DescribeFailure } from '../../../infrastructure/failure.js';
import { CONNECTOR_PARTS, type ConnectorNode, type ConnectorPart, type EnvironmentsTreeNode, type PartNode } from '../nodes/environments-node.js';
import type { ConnectorDetails } from './connector-details.js';
import { failedAgain, failureNode, notice } from './notices.js';

export interface ConnectorPartsParts {
  readonly details: ConnectorDetails;
  readonly describe: DescribeFailure;
  nodeChanged(node: EnvironmentsTreeNode): void;
}

/** What is below a connector: its connections, with whom it is shared, and its operations. */
export class ConnectorParts {
  readonly #parts: ConnectorPartsParts;

  constructor(parts: ConnectorPartsParts) {
    this.#parts = parts;
  }

  /** A row that Power Apps does not list has nothing to open. */
  of(node: ConnectorNode): readonly PartNode[] {
    if (node.connector.knownTo === 'dataverse') return [];
    const { details } = this.#parts;
    if (!details.arePermissionsCurrent(node)) void details.loadPermissions(node).then(() => { this.#parts.nodeChanged(partOf(node, 'sharing')); });
    if (!details.areConnectionsCurrent(node)) void details.loadConnections(node).then(() => { this.#parts.nodeChanged(partOf(node, 'connections')); });
    return CONNECTOR_PARTS.map((part) => partOf(node, part));
  }

  async children(node: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    switch (node.part) {
      case 'connections': return await this.#connections(node);
      case 'sharing': return await this.#permissions(node);
      case 'operations': return await this.#operations(node);
    }
  }

  async #connections(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const { parent } = part;
    const loaded = await this.#parts.details.loadConnections(parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    const failed = failedAgain(part, loaded, this.#parts.describe);
    const own = loaded.value.all.filter(({ connectorId }) => connectorId?.toLowerCase() === parent.connector.id.toLowerCase());
    return [...failed, ...(own.length === 0 ? [notice(part, { kind: 'nothing', of: 'connections' })] : own.map((connection): EnvironmentsTreeNode => ({ kind: 'connection', parent, connection })))];
  }

  async #permissions(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const loaded = await this.#parts.details.loadPermissions(part.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    const failed = failedAgain(part, loaded, this.#parts.describe);
    return [...failed, ...loaded.value.map((permission): EnvironmentsTreeNode => ({ kind: 'permission', parent: part.parent, permission }))];
  }

  async #operations(part: PartNode): Promise<readonly EnvironmentsTreeNode[]> {
    const { details } = this.#parts;
    const wasCurrent = details.areOperationsCurrent(part.parent);
    const loaded = await details.loadOperations(part.parent);
    if (!wasCurrent) this.#parts.nodeChanged(part.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(part, loaded.error)] : [];
    const failed = failedAgain(part, loaded, this.#parts.describe);
    if (loaded.value.length === 0) return [...failed, notice(part, { kind: 'nothing', of: 'operations' })];
    return [...failed, ...loaded.value.map((operation, index): EnvironmentsTreeNode => ({ kind: 'operation', parent: part.parent, operation, index }))];
  }

  #failure(part: PartNode, error: unknown): EnvironmentsTreeNode {
    return failureNode(part, this.#parts.describe(error));
  }
}

function partOf(parent: ConnectorNode, part: ConnectorPart): PartNode {
  return { kind: 'part', part, parent };
}
