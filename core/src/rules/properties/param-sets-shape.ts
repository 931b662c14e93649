import { labelOf } from '../../wording/parameter-label.js';
import { freeName } from '../../wording/free-name.js';
import { offering, proposeMember, proposeValue } from '../../fixes/fixing.js';
import { isList, isObject, jsonTypeOf, memberIgnoringCase, memberOf, objectOf, listOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule.js';

type Fault = 'notObject' | 'missing' | 'displayName' | 'sharing';

export const paramSetsShape = defineRule({
  meta: {
    id: 'param-sets-shape',
    title: 'The ways to sign in are described as the service reads them',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      notObject: '"{key}" is {type} instead of {expected}.',
      missing: '"{key}" is missing here: {advice}.',
      displayName: 'The "uiDefinition" has no "displayName", which people choose by. Add it.',
      sharing: '"allowSharing" is {type}. Write true or false, without quotes.',
    },
    fixable: 'suggestion',
  },
  create: (context) => ({
    Properties(root, at) {
      const sets = memberOf(objectOf(memberOf(root, 'properties')), 'connectionParameterSets');
      const place = at.child('properties', 'connectionParameterSets');
      if (sets === undefined || sets === null) return;
      if (!isObject(sets)) {
        context.report({ at: place, messageId: 'notObject', data: { key: 'connectionParameterSets', type: jsonTypeOf(sets), expected: 'an object with "uiDefinition" and "values"' } });
        return;
      }
      checkUi(sets, place, context);
      const values = memberOf(sets, 'values');
      if (values === undefined) context.report({ at: place, part: 'key', messageId: 'missing', data: { key: 'values', advice: 'it lists the ways to sign in' }, isMissing: true, fixes: () => [proposeMember(place, 'values', [])] });
      else if (!isList(values)) context.report({ at: place.child('values'), messageId: 'notObject', data: { key: 'values', type: jsonTypeOf(values), expected: 'a list' } });
      else values.forEach((set: unknown, position) => { checkSet(set, place.child('values', position), context); });
    },
  }),
});

function checkSet(set: unknown, at: Location, context: RuleContext<Fault>): void {
  if (!isObject(set)) {
    context.report({ at, messageId: 'notObject', data: { key: 'values', type: jsonTypeOf(set), expected: 'an object with "name", "uiDefinition" and "parameters"' } });
    return;
  }
  if (typeof memberOf(set, 'name') !== 'string') context.report({ at, messageId: 'missing', data: { key: 'name', advice: 'connections refer to it' }, isMissing: true, fixes: () => [proposeMember(at, 'name', freeSetName(set, at), undefined, { first: true })] });
  if (!isObject(memberOf(set, 'parameters'))) context.report({ at, messageId: 'missing', data: { key: 'parameters', advice: 'write {} where nothing has to be filled in' }, isMissing: true, fixes: () => [proposeMember(at, 'parameters', {})] });
  checkUi(set, at, context);
  const sharing = memberOf(objectOf(memberOf(set, 'metadata')), 'allowSharing');
  if (sharing !== undefined && typeof sharing !== 'boolean') context.report({ at: at.child('metadata', 'allowSharing'), messageId: 'sharing', data: { type: jsonTypeOf(sharing) }, ...offering(sharing === 'true' || sharing === 'false' ? [proposeValue(at.child('metadata', 'allowSharing'), sharing === 'true')] : []) });
}

/** Microsoft's own page writes `displayname`, so case makes no difference. */
function checkUi(holder: Readonly<Record<string, unknown>>, at: Location, context: RuleContext<Fault>): void {
  const ui = memberOf(holder, 'uiDefinition');
  if (ui === undefined) context.report({ at, messageId: 'missing', data: { key: 'uiDefinition', advice: 'it says what people see' }, isMissing: true, fixes: () => [proposeMember(at, 'uiDefinition', { displayName: shownName(holder), description: shownName(holder) }, `Add a "uiDefinition" with the name ${JSON.stringify(shownName(holder))}`)] });
  else if (!isObject(ui)) context.report({ at: at.child('uiDefinition'), messageId: 'notObject', data: { key: 'uiDefinition', type: jsonTypeOf(ui), expected: 'an object with "displayName" and "description"' } });
  else if (memberIgnoringCase(ui, 'displayName') === undefined) context.report({ at: at.child('uiDefinition'), messageId: 'displayName', isMissing: true, fixes: () => [proposeMember(at.child('uiDefinition'), 'displayName', shownName(holder), undefined, { first: true })] });
}

/** What people choose by, to begin with: the name of the set as a label. The sets together have no name. */
function shownName(holder: JsonObject): string {
  const name = textOf(memberOf(holder, 'name'));
  return name === undefined ? 'How to sign in' : labelOf(name);
}

/** A name that no other set has. */
function freeSetName(set: JsonObject, at: Location): string {
  const others = listOf(at.parent?.value).flatMap((each) => textOf(memberOf(objectOf(each), 'name')) ?? []);
  const [parameter = 'sign-in'] = Object.keys(objectOf(memberOf(set, 'parameters')) ?? {});
  return freeName(parameter.replaceAll(/[^\w-]/g, '-'), others);
}
