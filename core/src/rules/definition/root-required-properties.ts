import type { Fix } from '../../fixes/fix.js';
import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { isWrapped } from './wrapped-definition.js';

/** What the root has to hold, with what a fix puts there. `swagger` comes first, as its readers expect. */
const REQUIRED = [
  { key: 'swagger', value: '2.0', place: { first: true } },
  { key: 'info', value: { title: 'Name of the service', description: 'What the service is for, and what people can do with this connector.', version: '1.0' }, place: { after: 'swagger' } },
  { key: 'paths', value: {}, place: {} },
] as const;

export const rootRequiredProperties = defineRule({
  meta: {
    id: 'root-required-properties',
    title: 'The definition has swagger, info and paths, and a licence has a name',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', license: 'RequiredPropertyMissing', notObject: 'JsonTypeIncorrect', rootNotObject: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'The definition has no "{key}", so the service refuses the connector. Add it.',
      notObject: '"{key}" is {type} instead of an object, so the service refuses the connector. Write its members in braces.',
      license: 'The licence has no name, so the service refuses the connector. Add the "name", such as "MIT", or remove the licence.',
      rootNotObject: 'The definition is {type} instead of an object. Start it with a brace and "swagger": "2.0".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Project(project) {
      const definition = documentOf(project, 'definition');
      if (definition?.value === undefined || isObject(definition.value)) return;
      report({ at: Location.root(definition), messageId: 'rootNotObject', data: { type: jsonTypeOf(definition.value) } });
    },
    Definition(root, at) {
      // What it has stands one level deeper, which is a finding of its own.
      if (isWrapped(root)) return;
      for (const { key, value, place } of REQUIRED) {
        const member = memberOf(root, key);
        // An OpenAPI 3 document has `openapi` instead, which is a finding of its own.
        if (key === 'swagger' && Object.hasOwn(root, 'openapi')) continue;
        const fixes = (): readonly Fix[] => [
          suggestion(`Add "${key}"`, at, (corrector) => {
            corrector.insertKey(at.pointer, key, value, place);
          }),
        ];
        if (member === undefined) report({ at, messageId: 'missing', data: { key }, isMissing: true, lacks: [at.child(key).pointer], fixes });
        else if (key !== 'swagger' && !isObject(member)) report({ at: at.child(key), messageId: 'notObject', data: { key, type: jsonTypeOf(member) } });
      }
    },
    Info(info, at) {
      const license = memberOf(info, 'license');
      const place = at.child('license');
      if (isObject(license) && memberOf(license, 'name') === undefined) report({ at: place, messageId: 'license', isMissing: true, fixes: () => [proposeRemoval(place)] });
    },
  }),
});
