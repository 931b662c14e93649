import { isPassedInCalls } from '../../dynamic/passed-names.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeRemoval } from '../../fixes/fixing.js';
import type { ConnectorIndex, EffectiveParameter } from '../../index/connector-index.js';
import { memberOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { eachFilledIn } from './filled-in-parameters.js';

export const paramCredential = defineRule({
  meta: {
    id: 'param-credential',
    title: 'Keys are asked for by the connection, not by each action',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      twice: 'Each connection sends "{name}" already (the security scheme "{scheme}"), and here makers are asked for it once more. Remove the parameter.',
      asked: 'Makers are asked for "{name}" each time, so that the key stands in flows and in the history of their runs. Ask for it once for each connection: declare a scheme of the type apiKey in "securityDefinitions" instead, or let a policy send a connection parameter.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const keys = index.securitySchemes.flatMap(({ name, value }) => {
      const header = textOf(memberOf(value, 'name'));
      return memberOf(value, 'type') === 'apiKey' && header !== undefined ? [{ scheme: name, in: memberOf(value, 'in'), name: header }] : [];
    });
    return eachFilledIn(index, (parameter, operation) => {
      const { name = '', in: place, at } = parameter;
      const sent = keys.find((key) => key.in === place && (place === 'header' ? key.name.toLowerCase() === name.toLowerCase() : key.name === name));
      const about = { at: at.child('name'), restsOn: operation.at };
      if (sent !== undefined) report({ ...about, messageId: 'twice', data: { name, scheme: sent.scheme }, once: at.pointer, ...offering(proposeToRemove(parameter, index)) });
      // What all actions ask for needs one connection parameter, and is told once.
      else if (isCredential(parameter)) report({ ...about, messageId: 'asked', data: { name }, once: `${place ?? ''} ${name}`, fixable: 'no' });
    });
  },
});

/** By its name, and only where a call cannot do without it: what may be left out is more often a password for the thing that is asked for. */
function isCredential({ name = '', in: place, value }: EffectiveParameter): boolean {
  if (memberOf(value, 'required') !== true || (place !== 'header' && place !== 'query')) return false;
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return /^x?(?:ocpapim)?(?:api|subscription|private|secret)key$|^x?(?:api|app|client)secret$|^x?(?:api|developer)token$/.test(plain) || (place === 'header' && plain === 'secret');
}

/** A parameter that others share is named elsewhere, too. */
function proposeToRemove({ name = '', at, listedAt }: EffectiveParameter, index: ConnectorIndex): readonly Fix[] {
  return at.pointer === listedAt.pointer && !isPassedInCalls(name, index) ? [proposeRemoval(at, 'Remove the parameter')] : [];
}
