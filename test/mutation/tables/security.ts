import { atKey, atValue, below, type Place, pointerTo, set } from '../engine/change.js';
import { isObject, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm } from './choosing.js';

/** What operations and the definition ask of a scheme. */
function asking(subject: Subject, name: string, scopes: unknown, expected: (requirement: ReturnType<typeof pointerTo>) => Place['expected']): readonly Place[] {
  const holders = [pointerTo('/security'), ...calm(subject).map(({ pointer }) => below(pointer, 'security'))];
  return holders.map((pointer) => ({ changes: [set(pointer, [{ [name]: scopes }])], expected: expected(below(pointer, 0, name)) }));
}

function schemes(subject: Subject, isOAuth: boolean): readonly string[] {
  return Object.entries(objectOf(subject.definition.securityDefinitions)).filter(([, scheme]) => isObject(scheme) && typeof scheme.type === 'string' && (scheme.type === 'oauth2') === isOAuth).map(([name]) => name);
}

/** Security requirements. */
export const SECURITY_MUTATIONS: readonly Mutation[] = [
  { rule: 'security-defined', name: 'an unknown scheme', breaks: (subject) => (isObject(subject.definition.securityDefinitions) ? asking(subject, 'contosoMissing', [], atKey) : []) },
  { rule: 'security-empty-value', name: 'scopes of a key', breaks: (subject) => schemes(subject, false).flatMap((name) => asking(subject, name, ['contoso.read'], atValue)) },
  { rule: 'security-has-value', name: 'no list', breaks: (subject) => [...schemes(subject, false), ...schemes(subject, true)].flatMap((name) => asking(subject, name, null, atValue)) },
  { rule: 'security-scope-defined', name: 'an unknown scope', breaks: (subject) => schemes(subject, true).filter((name) => isObject(member(objectOf(objectOf(subject.definition.securityDefinitions)[name]), 'scopes'))).flatMap((name) => asking(subject, name, ['contoso.missing'], (at) => atValue(below(at, 0)))) },
];
