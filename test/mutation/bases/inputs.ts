import { below, pointerTo, set } from '../engine/change.js';
import { has } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';

const label = (name: string, title: string): object => ({ name, required: false, 'x-ms-summary': title, description: `The ${title.toLowerCase()} of things` });
const responses = { 200: { description: 'OK', schema: { type: 'object', properties: { id: { type: 'string', title: 'ID' } } } } };
const operation = (operationId: string, summary: string, parameters: readonly object[], others: object = {}): object => ({ operationId, summary, description: `${summary}, as far as they are known.`, parameters, responses, ...others });

/** Adds operations with inputs that few connectors have: a list in the query, and a form. */
export const withInputs: Preparation = () => [
  set(pointerTo('/paths/~1contoso-lists'), { get: operation('ListContosoThings', 'List the things of Contoso', [{ ...label('names', 'Names'), in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'csv' }]) }),
  set(pointerTo('/paths/~1contoso-forms'), { post: operation('SendContosoForm', 'Send a form to Contoso', [{ ...label('name', 'Name'), in: 'formData', type: 'string' }], { consumes: ['multipart/form-data'] }) }),
];

/** Adds an answer that operations share, and one operation that refers to it. */
export const withSharedResponse: Preparation = ({ definition }) => {
  const [at, shared] = [pointerTo('/responses'), { description: 'There is no such thing' }];
  return [
    has(definition, 'responses') ? set(below(at, 'ContosoNotFound'), shared) : set(at, { ContosoNotFound: shared }),
    set(pointerTo('/paths/~1contoso-shared'), { get: operation('GetContosoShared', 'Get what Contoso shares', [], { responses: { ...responses, 404: { $ref: '#/responses/ContosoNotFound' } } }) }),
  ];
};
