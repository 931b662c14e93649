import { listOf, isList, isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** What the service reads of a constraint. It wants `required` as text, and a wrong type there has broken connections (CoE starter kit, issue 7665). */
const TYPES: Readonly<Record<string, { readonly expected: string; readonly fits: (value: unknown) => boolean; readonly meant: (value: unknown) => unknown }>> = {
  required: { expected: '"true" or "false", in quotes', fits: (value) => value === 'true' || value === 'false', meant: (value) => (typeof value === 'boolean' ? String(value) : undefined) },
  hidden: { expected: '"true" or "false"', fits: (value) => typeof value === 'boolean' || value === 'true' || value === 'false', meant: () => undefined },
  clearText: { expected: 'true or false, without quotes', fits: (value) => typeof value === 'boolean', meant: (value) => (value === 'true' ? true : value === 'false' ? false : undefined) },
  tabIndex: { expected: 'a whole number', fits: Number.isInteger, meant: (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined) },
  capability: { expected: 'a list of "cloud" and "gateway"', fits: isList, meant: () => undefined },
  allowedValues: { expected: 'a list of entries with "text" and "value"', fits: isList, meant: () => undefined },
};

export const connParamUi = defineRule({
  meta: {
    id: 'conn-param-ui',
    title: 'What is shown of a connection parameter has the right types',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      text: '"{key}" is {type} instead of text.',
      notObject: '"{key}" is {type} instead of an object.',
      constraint: '"{key}" is {value}. Write {expected}.',
      entry: 'This allowed value is {value}. Write an object with the "text" that people see and the "value" that is sent.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ value, at: parameterAt }) {
      const ui = memberOf(value, 'uiDefinition');
      const at = parameterAt.child('uiDefinition');
      if (!isObject(ui)) {
        // Published connectors have null there.
        if (ui !== undefined && ui !== null) report({ at, messageId: 'notObject', data: { key: 'uiDefinition', type: jsonTypeOf(ui) }, fixable: 'no' });
        return;
      }
      for (const key of ['displayName', 'description', 'tooltip']) {
        const text = memberOf(ui, key);
        if (text !== undefined && text !== null && typeof text !== 'string') report({ at: at.child(key), messageId: 'text', data: { key, type: jsonTypeOf(text) }, fixable: 'no' });
      }
      const constraints = memberOf(ui, 'constraints');
      if (constraints !== undefined && constraints !== null && !isObject(constraints)) report({ at: at.child('constraints'), messageId: 'notObject', data: { key: 'constraints', type: jsonTypeOf(constraints) }, fixable: 'no' });
      if (!isObject(constraints)) return;
      listOf(memberOf(constraints, 'allowedValues')).forEach((entry, position) => {
        const place = at.child('constraints', 'allowedValues', position);
        if (!isObject(entry)) report({ at: place, messageId: 'entry', data: { value: JSON.stringify(entry) }, ...(typeof entry === 'string' ? offering([proposeValue(place, { text: entry, value: entry })]) : { fixable: 'no' as const }) });
      });
      for (const key of Object.keys(TYPES)) {
        const constraint = memberOf(constraints, key);
        const type = TYPES[key];
        if (constraint === undefined || constraint === null || type === undefined || type.fits(constraint)) continue;
        const place = at.child('constraints', key);
        const meant = type.meant(constraint);
        report({ at: place, messageId: 'constraint', data: { key, value: JSON.stringify(constraint), expected: type.expected }, ...(meant === undefined ? { fixable: 'no' as const } : offering([proposeValue(place, meant)])) });
      }
    },
  }),
});
