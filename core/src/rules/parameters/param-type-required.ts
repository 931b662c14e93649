import type { Fix } from '../../fixes/fix.js';
import { isBlank, isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const paramTypeRequired = defineRule({
  meta: {
    id: 'param-type-required',
    title: 'Parameters have a name, a place and a type, and headers of responses have a type',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { name: 'RequiredPropertyMissing', emptyName: 'RequiredValueEmpty', in: 'RequiredPropertyMissing', type: 'RequiredPropertyMissing', header: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: {
      name: 'This parameter has no name, so the service refuses the connector. Add the "name" under which the service takes it.',
      emptyName: 'The name of this parameter is empty, so the service refuses the connector. Write the name under which the service takes it.',
      in: 'The parameter "{name}" does not say where it is sent. Add "in": "query", "header", "path", "formData" or "body".',
      type: 'The parameter "{name}" has no type, so the service refuses the connector. Add one, such as "type": "string".',
      header: 'The header "{name}" has no type, so the service refuses the connector. Add one, such as "type": "string".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      if (Object.hasOwn(parameter, '$ref')) return;
      const name = memberOf(parameter, 'name');
      const place = memberOf(parameter, 'in');
      const data = { name: typeof name === 'string' ? name : '' };
      if (name === undefined) report({ at, messageId: 'name', isMissing: true, lacks: [at.child('name').pointer] });
      else if (typeof name === 'string' && isBlank(name)) report({ at: at.child('name'), messageId: 'emptyName' });
      if (place === undefined) report({ at, messageId: 'in', data, isMissing: true, lacks: [at.child('in').pointer] });
      else if (place !== 'body' && lacksType(parameter)) report({ at, messageId: 'type', data, isMissing: true, lacks: [at.child('type').pointer], fixes: () => [addType(at, parameter, 'in')] });
    },
    Response(response, at) {
      const headers = objectOf(memberOf(response, 'headers')) ?? {};
      for (const name of Object.keys(headers)) {
        const header = headers[name];
        if (!isObject(header) || Object.hasOwn(header, '$ref') || Object.hasOwn(header, 'type')) continue;
        const place = at.child('headers', name);
        report({ at: place, messageId: 'header', data: { name }, isMissing: true, fixes: () => [addType(place, header, 'description')] });
      }
    },
  }),
});

/** A schema, which only bodies have, is a finding of its own. */
function lacksType(parameter: JsonObject): boolean {
  return !Object.hasOwn(parameter, 'type') && !Object.hasOwn(parameter, 'schema');
}

function addType(at: Location, parameter: JsonObject, after: string): Fix {
  const type = Object.hasOwn(parameter, 'items') ? 'array' : 'string';
  return suggestion(`Add the type ${type}`, at, (corrector) => {
    corrector.insertKey(at.pointer, 'type', type, { after });
  });
}
