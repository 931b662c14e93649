import type { ConnectorIndex } from '../index/connector-index.js';
import { partOf } from '../index/properties-parts.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { type AtUnit, walkDefinition } from './definition-walk.js';
import { isObject } from './json-object.js';
import { Location } from './location.js';
import type { RunningRules } from './running-rules.js';

/** One pass over all documents of a project, for all rules at once. */
export function walkProject(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules, atUnit?: AtUnit): void {
  rules.each('Project', project);
  const definition = documentOf(project, 'definition');
  if (isObject(definition?.value)) walkDefinition(definition.value, Location.root(definition), index, rules, atUnit);
  walkProperties(project, index, rules);
  walkSettings(project, rules);
  rules.each('End');
}

/** The same with a pause after each unit of the definition, for whoever has something else to do meanwhile. What is around the units comes first. */
export function* walkProjectInSteps(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules): Generator<undefined, void> {
  rules.each('Project', project);
  const units: (() => void)[] = [];
  const definition = documentOf(project, 'definition');
  if (isObject(definition?.value)) walkDefinition(definition.value, Location.root(definition), index, rules, (_key, visit) => { units.push(visit); });
  walkProperties(project, index, rules);
  walkSettings(project, rules);
  for (const visit of units) {
    visit();
    yield;
  }
  rules.each('End');
}

function walkProperties(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules): void {
  for (const document of project.documents) {
    const { value } = document;
    if (document.kind !== 'properties' || !isObject(value) || partOf(project, document) !== undefined) continue;
    rules.each('Properties', value, Location.root(document));
  }
  for (const { name, value, at } of index.connectionParameters) {
    rules.each('ConnectionParameter', value, at, name);
  }
  for (const { value, at } of index.policyInstances) {
    rules.each('PolicyInstance', value, at);
  }
}

function walkSettings(project: ConnectorProject, rules: RunningRules): void {
  for (const document of project.documents) {
    const { value } = document;
    if (document.kind === 'settings' && isObject(value)) rules.each('Settings', value, Location.root(document));
  }
}
