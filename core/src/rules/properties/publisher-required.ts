import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { isObject, jsonTypeOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const publisherRequired = defineRule({
  meta: {
    id: 'publisher-required',
    title: 'A published connector names its publisher and the owner of the service',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'Certification asks for "{key}": {meaning}. Add it.',
      empty: '"{key}" is empty, and certification asks for it: {meaning}.',
      notText: '"{key}" is {type} instead of text: {meaning}.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, report }) => ({
    Properties(root, at) {
      const properties = memberOf(root, 'properties');
      if (!isObject(properties)) return;
      for (const [key, meaning] of [['publisher', 'the name of who publishes the connector'], ['stackOwner', 'the name of who owns the service behind it']] as const) {
        const value = memberOf(properties, key);
        const fault = textFault(value);
        // Where it stands beside "properties", it only has to move, which is said there.
        if (fault === 'missing' && textFault(memberOf(root, key)) === undefined) continue;
        const data = { key, meaning, type: jsonTypeOf(value) };
        const name = fault === undefined ? undefined : knownName(properties, project);
        const fixes = offering(name === undefined ? [] : [proposeMember(at.child('properties'), key, name)]);
        if (fault === 'missing') report({ at: at.child('properties'), messageId: fault, data, isMissing: true, ...fixes });
        else if (fault !== undefined) report({ at: at.child('properties', key), messageId: fault, data, ...fixes });
      }
    },
  }),
});

/** Whom the files name: the publisher or the owner where one of them is there, else the contact, else the product. */
function knownName(properties: JsonObject, project: ConnectorProject): string | undefined {
  const info = objectOf(memberOf(objectOf(documentOf(project, 'definition')?.value), 'info'));
  const names = [memberOf(properties, 'publisher'), memberOf(properties, 'stackOwner'), memberOf(objectOf(memberOf(info, 'contact')), 'name'), memberOf(info, 'title')];
  return names.map(textOf).find((name) => textFault(name) === undefined);
}
