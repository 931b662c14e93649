import { healthByConnector, type Connection, type ConnectionHealth, type Permission } from '@connector-workbench/platform';
import { Limiter } from '../../../infrastructure/limiter.js';
import type { OperationFacts } from '../../../presentation/operation-item.js';
import { LazyValues, type Loaded } from '../../../trees/lazy-values.js';
import { reloadShown, type OpenRows } from '../../../trees/open-rows.js';
import { connectorKey, environmentKey, type ConnectorNode, type EnvironmentNode } from '../nodes/environments-node.js';
import type { EnvironmentsSource, TreePlace } from './environments-source.js';
import type { EnvironmentsScope } from './refresh-scope.js';

/** A person who opens many at once waits for some of them; the service counts its callers. */
const READS_AT_ONCE = 6;

interface Connections {
  readonly all: readonly Connection[];
  readonly health: ReadonlyMap<string, ConnectionHealth>;
}

/** What is known of connectors beside their names: each part is loaded when somebody looks, and kept; a refresh loads again what is looked at. */
export class ConnectorDetails {
  readonly #sourceOf: (place: TreePlace, signal: AbortSignal) => Promise<EnvironmentsSource>;
  readonly #connections = new LazyValues<Connections>();
  readonly #permissions = new LazyValues<readonly Permission[]>();
  readonly #operations = new LazyValues<readonly OperationFacts[]>();
  readonly #reads = new Limiter(READS_AT_ONCE);

  constructor(sourceOf: (place: TreePlace, signal: AbortSignal) => Promise<EnvironmentsSource>) {
    this.#sourceOf = sourceOf;
  }

  /** Those of all connectors of the environment: one request serves them all. */
  async loadConnections(node: ConnectorNode | EnvironmentNode): Promise<Loaded<Connections>> {
    return await this.#connections.get(environmentKey(node), async (signal) => {
      const all = await (await this.#sourceOf(node.place, signal)).listConnections(node.environment.id, signal);
      return { all, health: healthByConnector(all) };
    });
  }

  connections(node: ConnectorNode | EnvironmentNode): Loaded<Connections> | undefined {
    return this.#connections.peek(environmentKey(node));
  }

  areConnectionsCurrent(node: ConnectorNode | EnvironmentNode): boolean {
    return this.#connections.isCurrent(environmentKey(node));
  }

  /** Undefined while nobody knows. */
  health(node: ConnectorNode): ConnectionHealth | undefined {
    const known = this.connections(node);
    return known?.kind === 'ready' ? (known.value.health.get(node.connector.id.toLowerCase()) ?? { total: 0, failing: 0 }) : undefined;
  }

  async loadPermissions(node: ConnectorNode): Promise<Loaded<readonly Permission[]>> {
    return await this.#permissions.get(connectorKey(node), async (signal) => {
      const source = await this.#sourceOf(node.place, signal);
      return await this.#reads.run(() => source.listPermissions(node.environment.id, node.connector.id, signal), signal);
    });
  }

  permissions(node: ConnectorNode): Loaded<readonly Permission[]> | undefined {
    return this.#permissions.peek(connectorKey(node));
  }

  arePermissionsCurrent(node: ConnectorNode): boolean {
    return this.#permissions.isCurrent(connectorKey(node));
  }

  async loadOperations(node: ConnectorNode): Promise<Loaded<readonly OperationFacts[]>> {
    return await this.#operations.get(connectorKey(node), async (signal) => {
      const source = await this.#sourceOf(node.place, signal);
      return await this.#reads.run(() => source.readOperations(node.environment.id, node.connector.id, signal), signal);
    });
  }

  operations(node: ConnectorNode): Loaded<readonly OperationFacts[]> | undefined {
    return this.#operations.peek(connectorKey(node));
  }

  areOperationsCurrent(node: ConnectorNode): boolean {
    return this.#operations.isCurrent(connectorKey(node));
  }

  /** Loads again what somebody looks at, and the rest once somebody does. Whether anything is other than before. */
  async reload(scope: EnvironmentsScope, open: OpenRows): Promise<boolean> {
    const changes = [reloadShown(this.#connections, { has: (key) => scope.hasConnections(key) }, open)];
    for (const values of [this.#permissions, this.#operations]) {
      changes.push(values.reload((key) => scope.has(key) && open.isOpen(key)));
      values.outdate((key) => scope.has(key) && !open.isOpen(key));
    }
    return (await Promise.all(changes)).includes(true);
  }

  forget(isForgotten: (key: string) => boolean): void {
    for (const values of [this.#connections, this.#permissions, this.#operations]) values.forget(isForgotten);
  }
}
