import { Location } from '../lint/location.js';
import { objectOf } from '../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import type { ConnectorIndex, ConnectorOperation, EffectiveParameter, NamedNode } from './connector-index.js';
import { parametersOf } from './effective-parameters.js';
import { iconOf } from './icon.js';
import { namedNodes } from './named-nodes.js';
import { findOperations, groupById } from './operations.js';
import { findConnectionParameters, findConnectionParameterSets, findPolicyInstances, findScriptOperations } from './properties-parts.js';
import { resolveReference } from './resolve-reference.js';
import { SchemaMeter, type SchemaSize } from './schema-size.js';
import { findScripts } from './scripts.js';
import { findUsedUnits, type UsedUnits } from './unit-facts.js';

/** An index over one snapshot. Everything is found on first use and kept; nothing throws, whatever the files hold. */
export function createIndex(project: ConnectorProject): ConnectorIndex {
  return new LazyIndex(project);
}

class LazyIndex implements ConnectorIndex {
  readonly #project: ConnectorProject;
  readonly #root: Location | undefined;
  readonly #sections = new Map<string, readonly NamedNode[]>();
  readonly #parameters = new Map<ConnectorOperation, readonly EffectiveParameter[]>();
  readonly #resolved = new Map<string, ReturnType<typeof resolveReference>>();
  readonly #meter = new SchemaMeter((reference) => this.resolve(reference));
  #operations: readonly ConnectorOperation[] | undefined;
  #usedUnits: UsedUnits | undefined;
  #operationsById: ReadonlyMap<string, readonly ConnectorOperation[]> | undefined;
  #connectionParameters: readonly NamedNode[] | undefined;
  #connectionParameterSets: readonly NamedNode[] | undefined;
  #policyInstances: readonly NamedNode[] | undefined;
  #scriptOperations: ConnectorIndex['scriptOperations'] | undefined;
  #scripts: ConnectorIndex['scripts'] | undefined;

  constructor(project: ConnectorProject) {
    this.#project = project;
    const definition = documentOf(project, 'definition');
    this.#root = definition === undefined ? undefined : Location.root(definition);
  }

  get operations(): readonly ConnectorOperation[] {
    return (this.#operations ??= this.#root === undefined ? [] : findOperations(this.#root, (reference) => this.resolve(reference)));
  }

  operationsById(operationId: string): readonly ConnectorOperation[] {
    this.#operationsById ??= groupById(this.operations);
    return this.#operationsById.get(operationId) ?? [];
  }

  parametersOf(operation: ConnectorOperation): readonly EffectiveParameter[] {
    let parameters = this.#parameters.get(operation);
    if (parameters === undefined) {
      parameters = parametersOf(operation, (reference) => this.resolve(reference));
      this.#parameters.set(operation, parameters);
    }
    return parameters;
  }

  get definitions(): readonly NamedNode[] {
    return this.#section('definitions');
  }

  get sharedParameters(): readonly NamedNode[] {
    return this.#section('parameters');
  }

  get sharedResponses(): readonly NamedNode[] {
    return this.#section('responses');
  }

  get usedUnits(): UsedUnits {
    return (this.#usedUnits ??= findUsedUnits(this.#root?.document.value));
  }

  get securitySchemes(): readonly NamedNode[] {
    return this.#section('securityDefinitions');
  }

  get connectionParameters(): readonly NamedNode[] {
    return (this.#connectionParameters ??= findConnectionParameters(this.#project));
  }

  get connectionParameterSets(): readonly NamedNode[] {
    return (this.#connectionParameterSets ??= findConnectionParameterSets(this.#project));
  }

  get policyInstances(): readonly NamedNode[] {
    return (this.#policyInstances ??= findPolicyInstances(this.#project));
  }

  get scriptOperations(): ConnectorIndex['scriptOperations'] {
    return (this.#scriptOperations ??= findScriptOperations(this.#project));
  }

  get scripts(): ConnectorIndex['scripts'] {
    return (this.#scripts ??= findScripts(this.#project));
  }

  get icon(): ConnectorIndex['icon'] {
    return iconOf(this.#project);
  }

  resolve(reference: string): { readonly value: unknown; readonly at: Location } | undefined {
    if (this.#root === undefined) return undefined;
    if (!this.#resolved.has(reference)) this.#resolved.set(reference, resolveReference(this.#root, reference));
    return this.#resolved.get(reference);
  }

  schemaSize(schema: unknown): SchemaSize {
    return this.#meter.measure(schema);
  }

  #section(name: string): readonly NamedNode[] {
    let nodes = this.#sections.get(name);
    if (nodes === undefined) {
      nodes = this.#root === undefined ? [] : namedNodes(objectOf(this.#root.document.value)?.[name], this.#root.child(name));
      this.#sections.set(name, nodes);
    }
    return nodes;
  }
}
