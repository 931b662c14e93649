import type { ConnectorIndex } from '../../index/connector-index.js';
import { indexOf } from '../../index/index-of.js';
import { UNIT_SECTIONS } from '../../index/unit-facts.js';
import { isObject, type JsonObject } from '../../lint/json-object.js';
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
import { addSolution } from './solution-names.js';
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

/** The names of a snapshot as far as they tell where something is named that only these units of the definition may name; not what parameters are named by. */
export function symbolsWithin(project: ConnectorProject, mayName: (unit: object) => boolean): SymbolTable {
  return new SymbolTable(occurrencesIn(project, indexOf(project), mayName));
}

function occurrencesIn(project: ConnectorProject, index: ConnectorIndex, mayName?: (unit: object) => boolean): SymbolTable['occurrences'] {
  const collector = new Collector();
  const definition = documentOf(project, 'definition');
  const root = definition === undefined || !isObject(definition.value) ? undefined : Location.root(definition);
  const variables = root === undefined ? new Map<string, never>() : addDefinition(root, index, collector, mayName);
  addProperties(project, index, collector);
  addPolicies(index, collector);
  addScripts(index, collector);
  addSolution(project, collector);
  addConfigurations(project, index, variables, collector);
  return collector.occurrences;
}

function addDefinition(root: Location, index: ConnectorIndex, collector: Collector, mayName: ((unit: object) => boolean) | undefined): ReturnType<typeof addPathVariables> {
  addSections(root, index, collector);
  const value = isObject(root.document.value) ? root.document.value : {};
  const reading = readDefinition(mayName === undefined ? value : withUnits(value, mayName), root, index, collector);
  addCalls(reading, index, collector);
  addVariablesOfDefinition(root, index, collector);
  if (mayName !== undefined) return new Map<string, never>();
  const variables = addPathVariables(root, index, collector);
  addVariablesOfReferences(reading.intoPaths, variables, collector);
  return variables;
}

/** A definition without its other units. */
function withUnits(root: JsonObject, isWanted: (unit: object) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(root).map(([section, units]) => {
    if (!UNIT_SECTIONS.has(section) || !isObject(units)) return [section, units];
    return [section, Object.fromEntries(Object.entries(units).filter(([, unit]) => isObject(unit) && isWanted(unit)))];
  }));
}
