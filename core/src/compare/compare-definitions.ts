import { memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import { indexOf } from '../index/index-of.js';
import { report, type Scope } from './change-list.js';
import { compareOperations, comparePathItems } from './compare-operations.js';
import { differingMembers, type Holder } from './compare-members.js';
import { isSameValue, isShort, shownValue } from './same-value.js';

/** The definitions of two snapshots. Where nothing in particular differs but the files do, that is said, too. */
export function compareDefinitions(before: ConnectorProject, after: ConnectorProject, scope: Omit<Scope, 'area'>): void {
  const [documentBefore, documentAfter] = [documentOf(before, 'definition'), documentOf(after, 'definition')];
  if (documentBefore !== undefined && documentAfter !== undefined && isSameValue(documentBefore.value, documentAfter.value)) return;
  compareOperations({ before: indexOf(before), after: indexOf(after) }, { ...scope, area: 'operations' });
  if (documentBefore === undefined || documentAfter === undefined) return;
  const inDefinition: Scope = { ...scope, area: 'definition' };
  const [rootBefore, rootAfter] = [Location.root(documentBefore), Location.root(documentAfter)];
  const [valueBefore, valueAfter] = [objectOf(documentBefore.value), objectOf(documentAfter.value)];
  if (valueBefore !== undefined && valueAfter !== undefined) compareRoots({ value: valueBefore, at: rootBefore }, { value: valueAfter, at: rootAfter }, inDefinition);
  if (!scope.changes.touches(documentBefore, documentAfter)) report(inDefinition, { rule: 'rewritten', messageId: 'definition', kind: 'changed', before: rootBefore, after: rootAfter, data: {} });
}

/** What is used by operations is compared with them. */
const WENT_INTO: ReadonlySet<string> = new Set(['paths', 'definitions', 'parameters', 'responses', 'info', 'securityDefinitions']);
const UNSEEN: ReadonlySet<string> = new Set(['tags', 'externalDocs', 'x-ms-connector-metadata']);
const ADDRESS = { host: 'host-changed', basePath: 'base-path-changed', schemes: 'schemes-changed' } as const;

function compareRoots(before: Holder, after: Holder, scope: Scope): void {
  for (const { key, from, to, ...places } of differingMembers(before, after, WENT_INTO)) {
    const data = { setting: key, from: shownValue(from), to: shownValue(to) };
    const messageId = isShort(from) && isShort(to) ? 'fromTo' : 'changed';
    if (isAddress(key)) report(scope, { rule: ADDRESS[key], messageId: 'changed', kind: 'changed', ...places, data });
    else if (UNSEEN.has(key)) report(scope, { rule: 'info-changed', messageId, kind: 'changed', ...places, data });
    else report(scope, { rule: 'definition-setting', messageId, kind: 'changed', ...places, data });
  }
  compareInfo(before, after, scope);
  compareSecurity(before, after, scope);
  const [pathsBefore, pathsAfter] = [section(before, 'paths'), section(after, 'paths')];
  if (pathsBefore !== undefined && pathsAfter !== undefined) comparePathItems({ before: pathsBefore, after: pathsAfter }, scope);
}

function isAddress(key: string): key is keyof typeof ADDRESS {
  return Object.hasOwn(ADDRESS, key);
}

function compareInfo(before: Holder, after: Holder, scope: Scope): void {
  const [infoBefore, infoAfter] = [section(before, 'info'), section(after, 'info')];
  if (infoBefore === undefined || infoAfter === undefined) return;
  for (const { key, from, to, ...places } of differingMembers(infoBefore, infoAfter, new Set())) {
    const messageId = isShort(from) && isShort(to) ? 'fromTo' : 'changed';
    report(scope, { rule: 'info-changed', messageId, kind: 'changed', ...places, data: { setting: `info.${key}`, from: shownValue(from), to: shownValue(to) } });
  }
}

function compareSecurity(before: Holder, after: Holder, scope: Scope): void {
  const [schemesBefore, schemesAfter] = [section(before, 'securityDefinitions') ?? empty(before), section(after, 'securityDefinitions') ?? empty(after)];
  for (const { key, from, to, ...places } of differingMembers(schemesBefore, schemesAfter, new Set())) {
    const data = { scheme: key };
    if (from === undefined) report(scope, { rule: 'definition-security', messageId: 'added', kind: 'added', after: places.after, data });
    else if (to === undefined) report(scope, { rule: 'definition-security', messageId: 'removed', kind: 'removed', before: places.before, data });
    else report(scope, { rule: 'definition-security', messageId: 'changed', kind: 'changed', ...places, data });
  }
}

function section({ value, at }: Holder, name: string): Holder | undefined {
  const member: JsonObject | undefined = objectOf(memberOf(value, name));
  return member === undefined ? undefined : { value: member, at: at.step(name) };
}

function empty({ at }: Holder): Holder {
  return { value: {}, at };
}
