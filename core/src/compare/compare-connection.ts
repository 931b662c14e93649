import { isList, isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { report, type Scope } from './change-list.js';
import { differingMembers, placeOfMember, type Holder } from './compare-members.js';
import type { SectionPair } from './compare-properties.js';
import { isSameValue, shownValue } from './same-value.js';
import type { Facet } from './schema-view.js';
import { withoutSecrets } from './without-secrets.js';

/**
 * What connections are made of: parameters, or sets of them to choose from. Values of settings are not put into messages, and secrets are not
 * even compared: the service keeps them to itself.
 */
export function compareConnection(name: 'connectionParameters' | 'connectionParameterSets', pair: SectionPair, scope: Scope): void {
  const [before, after] = [holderOf(pair.before), holderOf(pair.after)];
  if (name === 'connectionParameters') compareParameters(before, after, scope);
  else compareSets(before, after, scope);
}

function holderOf({ value, at }: Facet): Holder {
  return { value: objectOf(value) ?? {}, at };
}

function compareParameters(before: Holder, after: Holder, scope: Scope): void {
  for (const { key, from, to, ...places } of differingMembers(before, after, new Set())) {
    const data = { parameter: key };
    if (to === undefined) report(scope, { rule: 'breaking-auth-removed', messageId: 'parameter', kind: 'removed', before: places.before, data });
    else if (from === undefined) reportAdded(key, to, places.after, scope);
    else compareParameter(key, { value: objectOf(from) ?? {}, at: places.before }, { value: objectOf(to) ?? {}, at: places.after }, scope);
  }
}

function reportAdded(parameter: string, value: unknown, after: Location, scope: Scope): void {
  report(scope, isRequired(objectOf(value) ?? {})
    ? { rule: 'breaking-required-connection-parameter', messageId: 'added', kind: 'added', after, data: { parameter } }
    : { rule: 'connection-parameter-added', messageId: 'added', kind: 'added', after, data: { parameter } });
}

const WENT_INTO: ReadonlySet<string> = new Set(['type', 'oAuthSettings', 'uiDefinition']);

function compareParameter(parameter: string, before: Holder, after: Holder, scope: Scope): void {
  const [typeBefore, typeAfter] = [memberOf(before.value, 'type'), memberOf(after.value, 'type')];
  if (typeBefore !== typeAfter) {
    report(scope, { rule: 'breaking-auth-removed', messageId: 'type', kind: 'changed', before: placeOfMember(before, 'type'), after: placeOfMember(after, 'type'), data: { parameter, from: shownValue(typeBefore), to: shownValue(typeAfter) } });
  }
  reportSettings(parameter, before, after, WENT_INTO, scope);
  compareOauth(parameter, memberHolder(before, 'oAuthSettings'), memberHolder(after, 'oAuthSettings'), scope);
  compareUi(parameter, memberHolder(before, 'uiDefinition'), memberHolder(after, 'uiDefinition'), scope);
}

function reportSettings(parameter: string, before: Holder, after: Holder, except: ReadonlySet<string>, scope: Scope): void {
  for (const { key, from, to, ...places } of differingMembers(before, after, except)) {
    if (!isSameValue(withoutSecrets(from), withoutSecrets(to))) report(scope, { rule: 'connection-setting', messageId: 'parameter', kind: 'changed', ...places, data: { setting: key, parameter } });
  }
}

const OF_OAUTH: ReadonlySet<string> = new Set(['clientSecret', 'identityProvider']);

function compareOauth(parameter: string, before: Holder, after: Holder, scope: Scope): void {
  const [from, to] = [memberOf(before.value, 'identityProvider'), memberOf(after.value, 'identityProvider')];
  if (from !== to) {
    report(scope, { rule: 'breaking-auth-removed', messageId: 'provider', kind: 'changed', before: placeOfMember(before, 'identityProvider'), after: placeOfMember(after, 'identityProvider'), data: { parameter, from: shownValue(from), to: shownValue(to) } });
  }
  reportSettings(parameter, before, after, OF_OAUTH, scope);
}

/** What is shown when a connection is made, and whether it has to be filled in. */
function compareUi(parameter: string, before: Holder, after: Holder, scope: Scope): void {
  const becomesRequired = requiredOf(after.value) && !requiredOf(before.value);
  for (const { key, before: from, after: to } of differingMembers(before, after, new Set())) {
    const places = { kind: 'changed', before: from, after: to } as const;
    if (key !== 'constraints') report(scope, { rule: 'text-changed', messageId: 'connection', ...places, data: { setting: key, parameter } });
    else if (becomesRequired) report(scope, { rule: 'breaking-required-connection-parameter', messageId: 'required', ...places, data: { parameter } });
    else report(scope, { rule: 'connection-setting', messageId: 'parameter', ...places, data: { setting: key, parameter } });
  }
}

function isRequired(parameter: JsonObject): boolean {
  return requiredOf(objectOf(memberOf(parameter, 'uiDefinition')) ?? {});
}

/** `uiDefinition.constraints.required` is a string in most files, and a boolean in some. */
function requiredOf(uiDefinition: JsonObject): boolean {
  const required = memberOf(objectOf(memberOf(uiDefinition, 'constraints')), 'required');
  return required === true || textOf(required)?.toLowerCase() === 'true';
}

function memberHolder(holder: Holder, name: string): Holder {
  const member = objectOf(memberOf(holder.value, name));
  return member === undefined ? { value: {}, at: holder.at } : { value: member, at: holder.at.step(name) };
}

/** Sets go by their names, which connections refer to. */
function compareSets(before: Holder, after: Holder, scope: Scope): void {
  const [setsBefore, setsAfter] = [setsOf(before), setsOf(after)];
  for (const [set, holder] of setsBefore) {
    const partner = setsAfter.get(set);
    if (partner === undefined) report(scope, { rule: 'breaking-auth-removed', messageId: 'set', kind: 'removed', before: holder.at, data: { set } });
    else compareSet(set, holder, partner, scope);
  }
  for (const [set, holder] of setsAfter) {
    if (!setsBefore.has(set)) report(scope, { rule: 'connection-parameter-added', messageId: 'set', kind: 'added', after: holder.at, data: { set } });
  }
  for (const { key, ...places } of differingMembers(before, after, new Set(['values']))) {
    report(scope, { rule: 'connection-setting', messageId: 'sets', kind: 'changed', before: places.before, after: places.after, data: { setting: key } });
  }
}

function setsOf({ value, at }: Holder): ReadonlyMap<string, Holder> {
  const values = memberOf(value, 'values');
  return new Map((isList(values) ? values : []).flatMap((set, index) => (isObject(set) ? [[textOf(memberOf(set, 'name')) ?? `${index + 1}`, { value: set, at: at.child('values', index) }] as const] : [])));
}

function compareSet(set: string, before: Holder, after: Holder, scope: Scope): void {
  compareParameters(memberHolder(before, 'parameters'), memberHolder(after, 'parameters'), scope);
  for (const { key, ...places } of differingMembers(before, after, new Set(['parameters', 'name']))) {
    report(scope, { rule: 'connection-setting', messageId: 'set', kind: 'changed', before: places.before, after: places.after, data: { setting: key, set } });
  }
}
