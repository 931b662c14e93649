import { below, type Change, pointerTo, remove, set } from '../engine/change.js';
import { has } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import type { FoundOperation } from '../engine/anatomy.js';
import { calm, visible } from '../tables/choosing.js';

export const ANNOTATION = 'x-ms-api-annotation';
const FAMILY = 'ContosoFamily';

/** Three operations that say nothing of their visibility, of revisions, or that they are deprecated. Those that were added to a connector are among them. */
export function relatives(subject: Subject): readonly FoundOperation[] {
  return visible(calm(subject)).filter(({ value }) => value.deprecated !== true).slice(0, 3);
}

/** Makes an operation a revision. */
export function revision({ pointer }: FoundOperation, number: number, status = 'Preview'): Change {
  return set(below(pointer, ANNOTATION), { status, family: FAMILY, revision: number });
}

/** Makes two operations revisions of one family: the older one, which is out of the way, and the newer one, which is in production. */
export const withFamily: Preparation = (subject) => {
  const [older, newer, other] = relatives(subject);
  if (older === undefined || newer === undefined || other === undefined || subject.text.includes(ANNOTATION)) return undefined;
  return [revision(older, 1), set(below(older.pointer, 'x-ms-visibility'), 'advanced'), revision(newer, 2, 'Production')];
};

export const TEST = pointerTo('/paths/~1contoso-test/get');

/** Adds an operation that is there to test connections, and that makers do not see. */
export const withConnectionTest: Preparation = ({ definition }) => {
  if (has(definition, 'x-ms-capabilities')) return undefined;
  const test = { operationId: 'TestContosoConnection', summary: 'Test the connection to Contoso', description: 'Tests the connection.', 'x-ms-visibility': 'internal', responses: { 200: { description: 'OK' } } };
  return [set(pointerTo('/paths/~1contoso-test'), { get: test }), set(pointerTo('/x-ms-capabilities'), { testConnection: { operationId: test.operationId } })];
};

/** Says of an operation how visible it is. */
export const withVisibility: Preparation = (subject) => {
  const [operation] = relatives(subject);
  return operation === undefined ? undefined : [set(below(operation.pointer, 'x-ms-visibility'), 'advanced')];
};

export const SETS = pointerTo('/properties/connectionParameterSets');
export const USER_NAME = below(SETS, 'values', 0, 'parameters', 'username');

/** Adds a way to sign in that makers can choose, in the place of all that there are. */
export const withSets: Preparation = ({ properties }) => {
  if (properties === undefined) return undefined;
  const texts = (displayName: string): object => ({ displayName, description: `${displayName} of Contoso` });
  const ui = { displayName: 'User name', tooltip: 'Your name', constraints: { tabIndex: 2, required: 'true' }, schema: { type: 'string', description: 'Your name at Contoso' } };
  const value = { uiDefinition: texts('Sign-in'), values: [{ name: 'basic', uiDefinition: texts('By name'), parameters: { username: { type: 'string', uiDefinition: ui } } }] };
  const single = pointerTo('/properties/connectionParameters');
  return [...(has(properties.properties, 'connectionParameters') ? [remove(single, 'properties')] : []), set(SETS, value, 'properties')];
};
