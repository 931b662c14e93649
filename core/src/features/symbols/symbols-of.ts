import type { ConnectorIndex } from '../../index/connector-index.js';
import { indexOf } from '../../index/index-of.js';
import { isObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { addCalls } from './call-names.js';
import { Collector } from './collector.js';
import { addConfigurations } from './config-names.js';
import { readDefinition } from './definition-names.js';
import { addPathVariables, addVariablesOfReferences } from './path-names.js';
import { addPolicies } from './policy-names.js';
import { addProperties, addVariablesOfDefinition } from './properties-names.js';
import { addScripts } from './script-names.js';
import { addSections } from './section-names.js';
import { SymbolTable } from './symbol-table.js';

const TABLES = new WeakMap<ConnectorProject, SymbolTable>();

/** All names of a snapshot, found when somebody first asks, and once. Checking files never asks. */
export function symbolsOf(project: ConnectorProject): SymbolTable {
  let table = TABLES.get(project);
  if (table === undefined) {
    table = new SymbolTable(occurrencesIn(project, indexOf(project)));
    TABLES.set(project, table);
  }
  return table;
}

/** The names of a snapshot, where they have been found already. */
export function knownSymbols(project: ConnectorProject): SymbolTable | undefined {
  return TABLES.get(project);
}

function occurrencesIn(project: ConnectorProject, index: ConnectorIndex): SymbolTable['occurrences'] {
  const collector = new Collector();
  const definition = documentOf(project, 'definition');
  const root = definition === undefined || !isObject(definition.value) ? undefined : Location.root(definition);
  const variables = root === undefined ? new Map<string, never>() : addDefinition(root, index, collector);
  addProperties(project, index, collector);
  addPolicies(index, collector);
  addScripts(index, collector);
  addConfigurations(project, index, variables, collector);
  return collector.occurrences;
}

function addDefinition(root: Location, index: ConnectorIndex, collector: Collector): ReturnType<typeof addPathVariables> {
  addSections(root, index, collector);
  const reading = readDefinition(isObject(root.document.value) ? root.document.value : {}, root, index, collector);
  addCalls(reading, index, collector);
  addVariablesOfDefinition(root, index, collector);
  const variables = addPathVariables(root, index, collector);
  addVariablesOfReferences(reading.intoPaths, variables, collector);
  return variables;
}
