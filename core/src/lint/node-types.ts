import { HTTP_METHODS } from '../index/connector-index.js';

/** The kinds of objects that a Swagger 2.0 definition with Microsoft's extensions is made of. */
export type NodeKind =
  | 'definition'
  | 'info'
  | 'contact'
  | 'license'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'response'
  | 'header'
  | 'schema'
  | 'items'
  | 'notification'
  | 'securityScheme'
  | 'tag'
  | 'externalDocs';

/** How the children of a member are laid out: one object, a list, an object by names, or (`items`) one object or a list. */
export type ChildForm = 'one' | 'list' | 'map' | 'oneOrList';

export interface Child {
  readonly form: ChildForm;
  readonly kind: NodeKind;
  /** For maps whose keys are names, except for those that start with `x-`. */
  readonly extensible: boolean;
}

const one = (kind: NodeKind): Child => ({ form: 'one', kind, extensible: false });
const list = (kind: NodeKind): Child => ({ form: 'list', kind, extensible: false });
const map = (kind: NodeKind): Child => ({ form: 'map', kind, extensible: false });
const extensibleMap = (kind: NodeKind): Child => ({ form: 'map', kind, extensible: true });

/** Which members of which objects hold which objects: the one place that knows the shape of a definition. */
export const NODE_CHILDREN: Readonly<Record<NodeKind, ReadonlyMap<string, Child>>> = {
  definition: new Map([
    ['info', one('info')],
    ['paths', extensibleMap('pathItem')],
    ['definitions', map('schema')],
    ['parameters', map('parameter')],
    ['responses', map('response')],
    ['securityDefinitions', map('securityScheme')],
    ['tags', list('tag')],
    ['externalDocs', one('externalDocs')],
  ]),
  info: new Map([
    ['contact', one('contact')],
    ['license', one('license')],
  ]),
  contact: new Map(),
  license: new Map(),
  pathItem: new Map([
    ...HTTP_METHODS.map((method) => [method, one('operation')] as const),
    ['parameters', list('parameter')] as const,
    ['x-ms-notification-content', one('notification')] as const,
  ]),
  operation: new Map([
    ['parameters', list('parameter')],
    ['responses', extensibleMap('response')],
    ['externalDocs', one('externalDocs')],
  ]),
  parameter: new Map([
    ['schema', one('schema')],
    ['items', one('items')],
  ]),
  response: new Map([
    ['schema', one('schema')],
    ['headers', map('header')],
  ]),
  header: new Map([['items', one('items')]]),
  items: new Map([['items', one('items')]]),
  schema: new Map([
    ['properties', map('schema')],
    ['items', { form: 'oneOrList', kind: 'schema', extensible: false }],
    ['allOf', list('schema')],
    ['additionalProperties', one('schema')],
    ['externalDocs', one('externalDocs')],
  ]),
  notification: new Map([
    ['schema', one('schema')],
    ['headers', map('header')],
  ]),
  securityScheme: new Map(),
  tag: new Map([['externalDocs', one('externalDocs')]]),
  externalDocs: new Map(),
};
