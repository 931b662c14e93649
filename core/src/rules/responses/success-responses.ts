import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { responseAt } from '../../index/success-schema.js';
import { memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

/** One answer of an operation, after its reference. */
export interface Answer {
  readonly status: string;
  readonly response: JsonObject;
  /** Where the operation lists it. */
  readonly at: Location;
  readonly schema: unknown;
}

/** Many rules ask for the answers of an operation, one after the other. An operation belongs to one snapshot, and so do its answers. */
const ANSWERS = new WeakMap<ConnectorOperation, readonly Answer[]>();

/** What an operation answers, in the order of the definition; references that lead nowhere are left out. */
export function answersWithSchemas(operation: ConnectorOperation, index: ConnectorIndex): readonly Answer[] {
  let answers = ANSWERS.get(operation);
  if (answers === undefined) {
    answers = findAnswers(operation, index);
    ANSWERS.set(operation, answers);
  }
  return answers;
}

function findAnswers({ value, at }: ConnectorOperation, index: ConnectorIndex): readonly Answer[] {
  const responses = objectOf(memberOf(value, 'responses')) ?? {};
  return Object.keys(responses).flatMap((status) => {
    const response = responseAt(responses[status], index);
    return status.startsWith('x-') || response === undefined ? [] : [{ status, response, at: at.child('responses', status), schema: memberOf(response, 'schema') }];
  });
}

export function isSuccess(status: string): boolean {
  return /^2\d\d$/.test(status);
}
