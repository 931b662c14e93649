import { NotSignedInError } from '@connector-workbench/platform';
import { isCancellation } from '../../infrastructure/cancellation.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { LazyLoads } from '../../infrastructure/lazy-loads.js';
import { Limiter } from '../../infrastructure/limiter.js';
import type { OperationFacts } from '../../presentation/operation-item.js';
import { idOf, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type OperationsState } from './environment-nodes.js';
import type { ConnectorFacts, EnvironmentFacts, EnvironmentsSource } from './environments-source.js';

/** An environment can have a hundred connectors, and each is read to count its operations. */
const READS_AT_ONCE = 6;

export type EnvironmentsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'empty' | 'ready';

export interface EnvironmentsModelParts {
  /** The services as the signed-in account, or why there are none. Never asks anybody. */
  source(): Promise<EnvironmentsSource | 'signedOut' | 'stopped'>;
  readonly describe: DescribeFailure;
  stateChanged(state: EnvironmentsState): void;
  /** A node shows something else now, or (undefined) everything does. */
  nodeChanged(node: EnvironmentsTreeNode | undefined): void;
}

/**
 * What the *Environments* view shows: signed out, loading, failed, empty or ready, each level loaded when it is opened and kept until it is
 * refreshed. A refresh cancels what is under way. Knows nothing of VS Code.
 */
export class EnvironmentsModel {
  readonly #parts: EnvironmentsModelParts;
  readonly #loads = new LazyLoads<readonly EnvironmentsTreeNode[]>();
  readonly #operations = new Map<string, OperationsState>();
  readonly #reads = new Limiter(READS_AT_ONCE);

  constructor(parts: EnvironmentsModelParts) {
    this.#parts = parts;
  }

  /** Forgets what was loaded below a node, or all of it, and has the view ask again. */
  refresh(node?: EnvironmentsTreeNode): void {
    const at = node?.kind === 'failure' || node?.kind === 'empty' ? node.parent : node;
    this.#forget(at === undefined ? undefined : idOf(at));
    this.#parts.nodeChanged(at);
  }

  /** The same for an environment of which only the id is known. */
  refreshEnvironment(environmentId: string): void {
    this.#forget(environmentId);
    this.#parts.nodeChanged(undefined);
  }

  async children(node?: EnvironmentsTreeNode): Promise<readonly EnvironmentsTreeNode[]> {
    if (node === undefined) return await this.#roots();
    switch (node.kind) {
      case 'environment': return await this.#connectors(node);
      case 'connector': return await this.#operationNodes(node);
      case 'operation': case 'failure': case 'empty': return [];
    }
  }

  /** What is known now; asking for it starts reading it. */
  operationsOf(node: ConnectorNode): OperationsState {
    const known = this.#operations.get(idOf(node));
    if (known === undefined) void this.#operationNodes(node).then(() => { this.#parts.nodeChanged(node); });
    return known ?? { kind: 'loading' };
  }

  dispose(): void {
    this.#loads.forget(() => true);
  }

  #forget(id: string | undefined): void {
    const isBelow = (key: string): boolean => id === undefined || key === id || key.startsWith(`${id}|`);
    this.#loads.forget(isBelow);
    for (const key of [...this.#operations.keys()]) if (isBelow(key)) this.#operations.delete(key);
  }

  async #roots(): Promise<readonly EnvironmentsTreeNode[]> {
    return await this.#load(undefined, async (signal) => {
      this.#parts.stateChanged('loading');
      const environments = await this.#environments(signal);
      if (typeof environments === 'string') {
        this.#parts.stateChanged(environments);
        return [];
      }
      this.#parts.stateChanged(environments.length === 0 ? 'empty' : 'ready');
      return environments.map((environment): EnvironmentNode => ({ kind: 'environment', environment }));
    });
  }

  async #environments(signal: AbortSignal): Promise<readonly EnvironmentFacts[] | 'signedOut' | 'stopped'> {
    const source = await this.#parts.source();
    signal.throwIfAborted();
    if (typeof source === 'string') return source;
    const environments = await source.listEnvironments(signal);
    signal.throwIfAborted();
    return environments;
  }

  async #connectors(node: EnvironmentNode): Promise<readonly EnvironmentsTreeNode[]> {
    const { environment } = node;
    return await this.#load(node, async (signal) => {
      const connectors = await (await this.#signedIn(signal)).listConnectors(environment.id, signal);
      signal.throwIfAborted();
      if (connectors.length === 0) return [{ kind: 'empty', parent: node }];
      return [...connectors].sort(byName).map((connector): ConnectorNode => ({ kind: 'connector', environment, connector }));
    });
  }

  async #operationNodes(node: ConnectorNode): Promise<readonly EnvironmentsTreeNode[]> {
    return await this.#load(node, async (signal) => {
      const operations = await this.#readOperations(node, signal);
      if (operations.length === 0) return [{ kind: 'empty', parent: node }];
      return operations.map((operation, index) => ({ kind: 'operation', parent: node, operation, index }));
    });
  }

  async #readOperations(node: ConnectorNode, signal: AbortSignal): Promise<readonly OperationFacts[]> {
    try {
      const source = await this.#signedIn(signal);
      const operations = await this.#reads.run(() => source.readOperations(node.environment.id, node.connector.id, signal), signal);
      signal.throwIfAborted();
      this.#operations.set(idOf(node), { kind: 'ready', operations });
      return operations;
    } catch (error) {
      if (!signal.aborted) this.#operations.set(idOf(node), { kind: 'failed' });
      throw error;
    }
  }

  async #signedIn(signal: AbortSignal): Promise<EnvironmentsSource> {
    const source = await this.#parts.source();
    signal.throwIfAborted();
    if (typeof source === 'string') throw new NotSignedInError();
    return source;
  }

  /** The error boundary of each level. A load that was overtaken by a refresh shows nothing; the refresh asks anew. */
  async #load(parent: EnvironmentNode | ConnectorNode | undefined, load: (signal: AbortSignal) => Promise<readonly EnvironmentsTreeNode[]>): Promise<readonly EnvironmentsTreeNode[]> {
    return await this.#loads.get(parent === undefined ? '' : idOf(parent), async (signal) => {
      try {
        return await load(signal);
      } catch (error) {
        if (signal.aborted || isCancellation(error)) return [];
        if (parent === undefined) this.#parts.stateChanged('failed');
        return [{ kind: 'failure', parent, failure: this.#parts.describe(error) }];
      }
    });
  }
}

function byName(a: ConnectorFacts, b: ConnectorFacts): number {
  return a.displayName.localeCompare(b.displayName);
}
