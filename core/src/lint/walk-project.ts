import { declaredParameters, signInOf } from '../connections/connection-parameters.js';
import type { Steps } from '../documents/steps.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import { partOf } from '../index/properties-parts.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { type AtUnit, walkDefinition } from './definition-walk.js';
import { isObject } from './json-object.js';
import { Location } from './location.js';
import type { RunningRules } from './running-rules.js';

/** One pass over all documents of a project, for all rules at once. */
export function walkProject(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules): void {
  rules.each('Project', project);
  const definition = documentOf(project, 'definition');
  if (isObject(definition?.value)) walkDefinition(definition.value, Location.root(definition), index, rules);
  walkProperties(project, index, rules);
  walkSettings(project, rules);
  rules.each('End');
}

/** As `AtUnit`, of which it answers whether it made the visit. */
export type TriesUnit = (...unit: Parameters<AtUnit>) => boolean;

/** The same with a pause after each unit that is visited, for whoever has something else to do meanwhile. What is around the units comes first. */
export function* walkProjectInSteps(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules, atUnit: TriesUnit = visitEach): Steps<void> {
  rules.each('Project', project);
  yield;
  const units: Parameters<AtUnit>[] = [];
  const definition = documentOf(project, 'definition');
  if (isObject(definition?.value)) walkDefinition(definition.value, Location.root(definition), index, rules, (...unit) => { units.push(unit); });
  walkProperties(project, index, rules);
  walkSettings(project, rules);
  yield;
  for (const [key, visit, unit] of units) if (atUnit(key, visit, unit)) yield;
  rules.each('End');
}

function visitEach(...[, visit]: Parameters<AtUnit>): true {
  visit();
  return true;
}

function walkProperties(project: ConnectorProject, index: ConnectorIndex, rules: RunningRules): void {
  for (const document of project.documents) {
    const { value } = document;
    if (document.kind !== 'properties' || !isObject(value) || partOf(project, document) !== undefined) continue;
    rules.each('Properties', value, Location.root(document));
  }
  for (const parameter of declaredParameters(index)) {
    rules.each('ConnectionParameter', parameter);
    const signIn = signInOf(parameter);
    if (signIn !== undefined) rules.each('SignIn', signIn);
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
