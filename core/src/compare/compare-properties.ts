import { textOf } from '../lint/json-object.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { report, type Scope } from './change-list.js';
import { compareConnection } from './compare-connection.js';
import { comparePolicies } from './compare-policies.js';
import { compareScriptOperations } from './compare-scripts.js';
import { propertiesSections, SOLUTION_SECTIONS, type PropertiesSections } from './properties-sections.js';
import { isSameValue, isShort, shownValue } from './same-value.js';
import type { Facet } from './schema-view.js';
import { withoutSecrets } from './without-secrets.js';

/** A section on both sides, and what is shown where one has none. */
export interface SectionPair {
  readonly before: Facet;
  readonly after: Facet;
}

/** apiProperties.json, or what a solution keeps of it. Nothing is said where one side has no such file. */
export function compareProperties(before: ConnectorProject, after: ConnectorProject, scope: Omit<Scope, 'area'>): void {
  const [sectionsBefore, sectionsAfter] = [propertiesSections(before), propertiesSections(after)];
  if (sectionsBefore === undefined || sectionsAfter === undefined) return;
  const isWhole = sectionsBefore.isWhole && sectionsAfter.isWhole;
  const names = new Set([...sectionsAfter.sections.keys(), ...sectionsBefore.sections.keys()]);
  for (const name of names) {
    const pair = { before: sectionOf(sectionsBefore, name), after: sectionOf(sectionsAfter, name) };
    if ((isWhole || SOLUTION_SECTIONS.has(name)) && !isSameValue(withoutSecrets(pair.before.value), withoutSecrets(pair.after.value))) compareSection(name, pair, scope);
  }
}

function sectionOf({ sections, root }: PropertiesSections, name: string): Facet {
  return sections.get(name) ?? { value: undefined, at: root };
}

/** Where nothing in particular differs but the section does, that is said, too. */
function compareSection(name: string, pair: SectionPair, scope: Omit<Scope, 'area'>): void {
  const { size } = scope.changes;
  compareNamedSection(name, pair, scope);
  if (scope.changes.size > size) return;
  report({ ...scope, area: 'properties' }, { rule: 'rewritten', messageId: 'properties', kind: 'changed', before: pair.before.at, after: pair.after.at, data: { setting: name } });
}

function compareNamedSection(name: string, pair: SectionPair, scope: Omit<Scope, 'area'>): void {
  switch (name) {
    case 'connectionParameters':
    case 'connectionParameterSets': compareConnection(name, pair, { ...scope, area: 'connection' }); return;
    case 'policyTemplateInstances': comparePolicies(pair, { ...scope, area: 'policies' }); return;
    case 'scriptOperations': compareScriptOperations(pair, { ...scope, area: 'script' }); return;
    case 'iconBrandColor': compareBrandColor(pair, { ...scope, area: 'icon' }); return;
    default: compareOther(name, pair, { ...scope, area: 'properties' });
  }
}

function compareBrandColor({ before, after }: SectionPair, scope: Scope): void {
  if (textOf(before.value)?.toLowerCase() === textOf(after.value)?.toLowerCase() && typeof before.value === typeof after.value) return;
  report(scope, { rule: 'icon-changed', messageId: 'color', kind: 'changed', before: before.at, after: after.at, data: { from: shownValue(before.value), to: shownValue(after.value) } });
}

/** Who published it is only read. */
const UNSEEN: ReadonlySet<string> = new Set(['publisher', 'stackOwner']);

function compareOther(setting: string, { before, after }: SectionPair, scope: Scope): void {
  const messageId = isShort(before.value) && isShort(after.value) ? 'fromTo' : 'changed';
  const rest = { messageId, kind: 'changed', before: before.at, after: after.at, data: { setting, from: shownValue(before.value), to: shownValue(after.value) } } as const;
  report(scope, UNSEEN.has(setting) ? { rule: 'info-changed', ...rest } : { rule: 'property-changed', ...rest });
}
