import { applyOverlay, canonicalJson, type ConnectorDocument, type ConnectorProject, createDocument, documentOf, type EnvironmentConfig, operationHashes, type OperationHashes, readEnvironments, segmentsOf, type YamlSupport } from '@connector-workbench/core';
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

/** One environment. What has to read the whole definition is done when it is asked for: lenses are, after each key. */
interface Compared {
  readonly environmentName: string;
  /** Whether it has the definition as a whole. */
  readonly isCurrent: () => boolean;
  readonly deployed: OperationHashes | undefined;
  readonly written: () => OperationHashes;
  /** As the overlays of the environment make the operations. */
  readonly overlaid: () => readonly OperationHashes[];
}

/** The members of a definition that no operation has anything of: most overlays change nothing else. */
const OUTSIDE_OPERATIONS: ReadonlySet<string> = new Set(['host', 'basePath', 'schemes', 'info', 'securityDefinitions', 'tags', 'externalDocs', 'swagger']);

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
    const whole = once(() => this.#hashOf(definition));
    const written = once(() => this.#operationsOf(definition));
    return stateOf(deployments.map(({ environmentId, environmentName, hash, operations: deployed }) => {
      const environments = environmentsOf(project).filter(({ environment, name }) => [environment, name].some((each) => each === environmentId || each === environmentName));
      const overlaidBy = (chosen: readonly EnvironmentConfig[]): readonly ConnectorDocument[] => chosen.flatMap((each) => this.#overlaid(project, each, yaml));
      return {
        environmentName, deployed, written,
        isCurrent: once(() => hash === whole() || overlaidBy(environments).some((each) => this.#hashOf(each) === hash)),
        overlaid: once(() => overlaidBy(environments.filter(changesOperations)).map((each) => this.#operationsOf(each))),
      };
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

function stateIn({ isCurrent, deployed, written, overlaid }: Compared, operationId: string | undefined): OperationState {
  if (deployed === undefined || operationId === undefined) return isCurrent() ? 'deployed' : 'unknown';
  if (!Object.hasOwn(deployed, operationId)) return isCurrent() ? 'deployed' : 'missing';
  // A definition with another operation is another one: the whole need not be read.
  const isSame = (hashes: OperationHashes): boolean => hashes[operationId] === deployed[operationId];
  return isSame(written()) || overlaid().some(isSame) ? 'deployed' : 'changed';
}

function changesOperations({ overlay }: EnvironmentConfig): boolean {
  return overlay.definition.some(({ pointer }) => !OUTSIDE_OPERATIONS.has(segmentsOf(pointer)[0] ?? ''));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function environmentsOf(project: ConnectorProject): readonly EnvironmentConfig[] {
  return project.documents.filter(({ kind }) => kind === 'config').flatMap((document) => readEnvironments(document).environments);
}
