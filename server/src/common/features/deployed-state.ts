import { applyOverlay, canonicalJson, type ConnectorDocument, type ConnectorProject, createDocument, documentOf, type EnvironmentConfig, readEnvironments, type YamlSupport } from '@connector-workbench/core';
import type { ServerHost } from '../host/server-host.js';
import { deployedDefinitions } from '../workbench/deployments.js';

/** What connector.deployments.json says of the definition as it is, by the names of environments. */
export interface DeployedState {
  /** They got it as it is, or as their overlay makes it. */
  readonly current: readonly string[];
  /** They got another one. */
  readonly outdated: readonly string[];
}

const NOWHERE: DeployedState = { current: [], outdated: [] };

/** Compares definitions with what was deployed: the file has a hash of that, and no more. */
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
    if (definition === undefined || definition.syntaxErrors.length > 0 || deployments.length === 0) return NOWHERE;
    const written = this.#hashOf(definition);
    const yaml = definition.syntax === 'yaml' ? await this.#loadYaml() : undefined;
    const state: { readonly current: string[]; readonly outdated: string[] } = { current: [], outdated: [] };
    for (const { environmentId, environmentName, hash } of deployments) {
      const overlaid = environmentsOf(project).filter(({ environment, name }) => [environment, name].some((each) => each === environmentId || each === environmentName)).flatMap((each) => this.#overlaidHash(project, each, yaml));
      (hash === written || overlaid.includes(hash) ? state.current : state.outdated).push(environmentName);
    }
    return state;
  }

  #overlaidHash(project: ConnectorProject, { overlay }: EnvironmentConfig, yaml: YamlSupport | undefined): readonly string[] {
    if (overlay.definition.length === 0) return [];
    const withText = ({ uri, kind, syntax }: ConnectorDocument, text: string): ConnectorDocument => createDocument({ uri, kind, syntax, text }, yaml);
    const definition = documentOf(applyOverlay(project, { ...overlay, properties: [] }, withText).project, 'definition');
    return definition === undefined ? [] : [this.#hashOf(definition)];
  }

  #hashOf({ value }: ConnectorDocument): string {
    return `sha256-${this.#sha256(canonicalJson(value))}`;
  }
}

function environmentsOf(project: ConnectorProject): readonly EnvironmentConfig[] {
  return project.documents.filter(({ kind }) => kind === 'config').flatMap((document) => readEnvironments(document).environments);
}
