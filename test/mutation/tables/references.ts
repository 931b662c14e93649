import { withSharedResponse } from '../bases/inputs.js';
import { valueAt } from '@connector-workbench/core';
import type { FoundReference } from '../engine/anatomy.js';
import { atValue, below, type Place, pointerTo, set, settingValue } from '../engine/change.js';
import { has, isObject, objectOf, textOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { appending, calm, misspelt } from './choosing.js';

function references(subject: Subject, kind: FoundReference['kind'], target: string): readonly Place[] {
  return subject.anatomy.references.filter((reference) => reference.kind === kind).map(({ pointer }) => settingValue(pointer, target));
}

/** The references themselves, written in another way. */
function rewritten(subject: Subject, kind: FoundReference['kind'], section: string, write: (name: string) => string): readonly Place[] {
  return subject.anatomy.references.filter((reference) => reference.kind === kind).flatMap(({ pointer }) => {
    const name = (textOf(valueAt(subject.definition, pointer)) ?? '').slice(`#/${section}/`.length);
    return /^\w{5,}$/.test(name) && !has(subject.definition[section], misspelt(name)) ? [settingValue(pointer, write(name))] : [];
  });
}

const SECTIONS = [['schema', 'definitions'], ['parameter', 'parameters'], ['response', 'responses']] as const;

/** One more parameter, which is a reference. */
function parameter(subject: Subject, target: string): readonly Place[] {
  return calm(subject).map(({ pointer, value }) => {
    const { change, at } = appending(value, pointer, 'parameters', { $ref: target });
    return { changes: [change], expected: atValue(below(at, '$ref')) };
  });
}

/** One more response, which is a reference. */
function response(subject: Subject, target: string): readonly Place[] {
  return calm(subject).filter(({ value }) => isObject(value.responses) && !has(value.responses, '503')).map(({ pointer }) => ({ changes: [set(below(pointer, 'responses', '503'), { $ref: target })], expected: atValue(below(pointer, 'responses', '503', '$ref')) }));
}

/** A shared thing that is nothing but a reference to another. */
function chain(section: string, added: unknown): (subject: Subject) => readonly Place[] {
  return ({ definition }) => {
    const at = pointerTo(`/${section}`);
    const shared = objectOf(definition[section]);
    const first = Object.keys(shared).find((name) => isObject(shared[name]) && !has(shared[name], '$ref'));
    const reference = { $ref: `#${below(at, first ?? 'Contoso')}` };
    return [{ changes: [set(at, { ...shared, ...(first === undefined ? { Contoso: added } : {}), ContosoChain: reference })], expected: atValue(below(at, 'ContosoChain', '$ref')) }];
  };
}

/** References, and what they lead to. */
export const REFERENCE_MUTATIONS: readonly Mutation[] = [
  ...SECTIONS.flatMap(([kind, section]): readonly Mutation[] => [
    { rule: `${kind === 'parameter' ? 'param' : kind}-ref-missing`, name: 'misspelt', ...(kind === 'response' ? { prepare: withSharedResponse } : {}), breaks: (subject) => rewritten(subject, kind, section, (name) => `#/${section}/${misspelt(name)}`) },
    { rule: `${kind === 'parameter' ? 'param' : kind}-ref-target`, name: 'only the name', ...(kind === 'response' ? { prepare: withSharedResponse } : {}), breaks: (subject) => rewritten(subject, kind, section, (name) => name) },
  ]),
  { rule: 'json-pointer-valid', name: 'a stray tilde', breaks: (subject) => references(subject, 'schema', '#/definitions/Contoso~2') },
  { rule: 'json-pointer-valid', name: 'a stray percent sign', breaks: (subject) => parameter(subject, '#/parameters/50%') },
  { rule: 'param-ref-missing', name: 'to nothing', breaks: (subject) => references(subject, 'parameter', '#/parameters/contosoMissing') },
  { rule: 'param-ref-missing', name: 'one more', breaks: (subject) => parameter(subject, '#/parameters/contosoMissing') },
  { rule: 'param-ref-target', name: 'to a definition', breaks: (subject) => references(subject, 'parameter', '#/definitions/Contoso') },
  { rule: 'param-ref-target', name: 'to another file', breaks: (subject) => parameter(subject, 'shared.json#/parameters/contoso') },
  { rule: 'param-ref-chain', name: 'to another', breaks: chain('parameters', { name: 'contoso', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Contoso' }) },
  { rule: 'response-ref-missing', name: 'to nothing', breaks: (subject) => response(subject, '#/responses/ContosoMissing') },
  { rule: 'response-ref-missing', name: 'of others', breaks: (subject) => references(subject, 'response', '#/responses/ContosoMissing') },
  { rule: 'response-ref-target', name: 'to a definition', breaks: (subject) => response(subject, '#/definitions/Contoso') },
  { rule: 'response-ref-chain', name: 'to another', breaks: chain('responses', { description: 'OK' }) },
  { rule: 'schema-ref-missing', name: 'to nothing', breaks: (subject) => references(subject, 'schema', '#/definitions/ContosoMissing') },
  { rule: 'schema-ref-target', name: 'to a parameter', breaks: (subject) => references(subject, 'schema', '#/parameters/contoso') },
  { rule: 'schema-ref-target', name: 'to another file', breaks: (subject) => references(subject, 'schema', 'https://contoso.example/schemas/contact.json') },
  { rule: 'schema-ref-chain', name: 'to another', breaks: chain('definitions', { type: 'object', properties: {} }) },
];
