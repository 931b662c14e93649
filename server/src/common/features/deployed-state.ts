import { applyOverlay, canonicalJson, type ConnectorDocument, type ConnectorProject, createDocument, documentOf, type EnvironmentConfig, operationHashes, type OperationHashes, readEnvironments, type YamlSupport } from '@connector-workbench/core';
import type { ServerHost } from '../host/server-host.js';
import { deployedDefinitions } from '../workbench/deployments.js';

/**
 * What connector.deployments.json says of an operation and one environment. `deployed`: it got the operation as it is, or as its overlay makes it.
 * `unknown`: it got another definition, and the file does not say what its operations were.
 */
export type OperationState = 'deployed' | 'changed' | 'missing' | 'unknown';

/** What connector.deployments.json says of the definition as it is. */
export interface DeployedState {
  /** Of an operation, the names of the environments in each state. */
  readonly of: (operationId: string | undefined) => Readonly<Record<OperationState, readonly string[]>>;
}

/** One environment, and whether it has the definition as a whole, or else what is to be compared for each operation. */
interface Compared {
  readonly environmentName: string;
  readonly isCurrent: boolean;
  readonly deployed: OperationHashes | undefined;
  /** As the operations are written, and as the overlays of the environment make them. */
  readonly here: () => readonly OperationHashes[];
}

/** Compares definitions and their operations with what was deployed: the file has hashes of that, and no more. */
export class DeployedStates {
  readonly #sha256: ServerHost['sha256'];
  readonly #loadYaml: () => Promise<YamlSupport>;
  readonly #known = new WeakMap<ConnectorProject, Promise<DeployedState>>();

  constructor(sha256: ServerHost['sha256'], loadYaml: () => Promise<YamlSupport>) {
    this.#sha256 = sha256;
    this.#loadYaml = loadYaml;
  }

  of(project: ConnectorProject): Promise<DeployedState> {
    const known = this.#known.get(project) ?? this.#stateOf(project);
    this.#known.set(project, known);
    return known;
  }

  async #stateOf(project: ConnectorProject): Promise<DeployedState> {
    const definition = documentOf(project, 'definition');
    const deployments = deployedDefinitions(project);
    if (definition === undefined || definition.syntaxErrors.length > 0 || deployments.length === 0) return stateOf([]);
    const yaml = definition.syntax === 'yaml' ? await this.#loadYaml() : undefined;
    const written = this.#hashOf(definition);
    const operations = once(() => this.#operationsOf(definition));
    return stateOf(deployments.map(({ environmentId, environmentName, hash, operations: deployed }) => {
      const overlaid = environmentsOf(project).filter(({ environment, name }) => [environment, name].some((each) => each === environmentId || each === environmentName)).flatMap((each) => this.#overlaid(project, each, yaml));
      const isCurrent = hash === written || overlaid.some((each) => this.#hashOf(each) === hash);
      return { environmentName, isCurrent, deployed, here: once(() => [operations(), ...overlaid.map((each) => this.#operationsOf(each))]) };
    }));
  }

  #overlaid(project: ConnectorProject, { overlay }: EnvironmentConfig, yaml: YamlSupport | undefined): readonly ConnectorDocument[] {
    if (overlay.definition.length === 0) return [];
    const withText = ({ uri, kind, syntax }: ConnectorDocument, text: string): ConnectorDocument => createDocument({ uri, kind, syntax, text }, yaml);
    const definition = documentOf(applyOverlay(project, { ...overlay, properties: [] }, withText).project, 'definition');
    return definition === undefined ? [] : [definition];
  }

  #operationsOf({ value }: ConnectorDocument): OperationHashes {
    return operationHashes(value, this.#sha256);
  }

  #hashOf({ value }: ConnectorDocument): string {
    return `sha256-${this.#sha256(canonicalJson(value))}`;
  }
}

function stateOf(all: readonly Compared[]): DeployedState {
  return {
    of: (operationId) => {
      const named = (state: OperationState): readonly string[] => all.filter((each) => stateIn(each, operationId) === state).map(({ environmentName }) => environmentName);
      return { deployed: named('deployed'), changed: named('changed'), missing: named('missing'), unknown: named('unknown') };
    },
  };
}

function stateIn({ isCurrent, deployed, here }: Compared, operationId: string | undefined): OperationState {
  if (isCurrent) return 'deployed';
  if (deployed === undefined || operationId === undefined) return 'unknown';
  if (!Object.hasOwn(deployed, operationId)) return 'missing';
  return here().some((hashes) => hashes[operationId] === deployed[operationId]) ? 'deployed' : 'changed';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function environmentsOf(project: ConnectorProject): readonly EnvironmentConfig[] {
  return project.documents.filter(({ kind }) => kind === 'config').flatMap((document) => readEnvironments(document).environments);
}
