import { isList } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { report, type Scope } from './change-list.js';
import type { SectionPair } from './compare-properties.js';
import { isSameValue } from './same-value.js';

/** The script as it is deployed; line endings are none of its content. */
export function compareScripts(before: ConnectorProject, after: ConnectorProject, scope: Omit<Scope, 'area'>): void {
  const inScript: Scope = { ...scope, area: 'script' };
  const [from, to] = [documentOf(before, 'script'), documentOf(after, 'script')];
  if (from === undefined && to !== undefined) report(inScript, { rule: 'script-changed', messageId: 'added', kind: 'added', after: Location.root(to), data: {} });
  if (from !== undefined && to === undefined) report(inScript, { rule: 'script-changed', messageId: 'removed', kind: 'removed', before: Location.root(from), data: {} });
  if (from === undefined || to === undefined || textOfScript(from.text) === textOfScript(to.text)) return;
  report(inScript, { rule: 'script-changed', messageId: 'changed', kind: 'changed', before: Location.root(from), after: Location.root(to), data: {} });
}

function textOfScript(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** Which operations the script handles; their order says nothing. */
export function compareScriptOperations({ before, after }: SectionPair, scope: Scope): void {
  const [from, to] = [listOf(before.value), listOf(after.value)];
  from.forEach((operation, index) => {
    if (!has(to, operation)) report(scope, { rule: 'script-operations', messageId: 'removed', kind: 'removed', before: before.at.step(index), data: { operation: shown(operation) } });
  });
  to.forEach((operation, index) => {
    if (!has(from, operation)) report(scope, { rule: 'script-operations', messageId: 'added', kind: 'added', after: after.at.step(index), data: { operation: shown(operation) } });
  });
}

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function has(list: readonly unknown[], value: unknown): boolean {
  return list.some((each) => isSameValue(each, value));
}

function shown(operation: unknown): string {
  return typeof operation === 'string' ? operation : JSON.stringify(operation);
}
