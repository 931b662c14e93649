import type { SolutionPart } from '../../project/file-names.js';
import { memberIgnoringCase, isObject, textOf } from '../../lint/json-object.js';
import { PARAMETER_PREFIX } from '../../policies/policy-instance.js';
import { policyTemplate } from '../../policies/policy-templates.js';
import { symbol } from './definition-outline.js';
import type { OutlineSymbol } from './outline-symbol.js';
import { type PlacedValue, placedChildren, placedMember, visibleText } from './placed-value.js';

const SECTIONS: readonly SolutionPart[] = ['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances'];

/** The outline of apiProperties.json, or of the file of a solution that holds one part of it. */
export function propertiesOutline(root: Pick<PlacedValue, 'value' | 'node'>, part: SolutionPart | undefined): readonly OutlineSymbol[] {
  if (part !== undefined) return entriesOf(part, { key: part, ...root });
  const properties = placedMember(root, 'properties');
  return properties === undefined ? [] : placedChildren(properties).flatMap((section) => {
    const known = SECTIONS.find((name) => name === section.key);
    const entries = known === undefined ? [] : entriesOf(known, section);
    return known === undefined || entries.length === 0 ? [] : [symbol('group', TITLES[known], '', section, entries)];
  });
}

const TITLES: Readonly<Record<SolutionPart, string>> = {
  connectionParameters: 'Connection parameters',
  connectionParameterSets: 'Connection parameter sets',
  policyTemplateInstances: 'Policies',
};

function entriesOf(part: SolutionPart, section: PlacedValue): readonly OutlineSymbol[] {
  switch (part) {
    case 'connectionParameters': return placedChildren(section).map(connectionParameter);
    case 'connectionParameterSets': return setsIn(section);
    case 'policyTemplateInstances': return placedChildren(section).map(policy);
  }
}

function connectionParameter(place: PlacedValue): OutlineSymbol {
  const label = isObject(place.value) ? visibleText(place.value.uiDefinition, 'displayName') : undefined;
  return symbol('connectionParameter', place.key, label ?? visibleText(place.value, 'type') ?? '', place, []);
}

function setsIn(section: PlacedValue): readonly OutlineSymbol[] {
  const values = placedMember(section, 'values');
  return values === undefined ? [] : placedChildren(values).map((set) => {
    const parameters = placedMember(set, 'parameters');
    const label = isObject(set.value) ? visibleText(set.value.uiDefinition, 'displayName') : undefined;
    return symbol('connectionParameterSet', visibleText(set.value, 'name') ?? 'connection parameters', label ?? '', set, parameters === undefined ? [] : placedChildren(parameters).map(connectionParameter));
  });
}

/** A policy by its title; with its template and what it is about: `Set HTTP header · X-Region`. */
function policy(place: PlacedValue): OutlineSymbol {
  const id = visibleText(place.value, 'templateId');
  const template = id === undefined ? undefined : (policyTemplate(id)?.title ?? id);
  const parameters = isObject(place.value) ? place.value.parameters : undefined;
  const name = isObject(parameters) ? textOf(memberIgnoringCase(parameters, `${PARAMETER_PREFIX}name`)?.value) : undefined;
  const title = visibleText(place.value, 'title');
  return symbol('policy', title ?? template ?? 'policy', [...(title === undefined ? [] : [template]), name].filter((text) => text !== undefined).join(' · '), place, []);
}
