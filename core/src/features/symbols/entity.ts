/**
 * What has a name in a connector that something else may write. `parameter` is one parameter object, declared in an operation, in a path or in the shared
 * `parameters`; `sharedParameter` is the entry there that `$ref`s name. `header` and `queryParameter` are what policies set or read without a
 * parameter of that name. The platform declares policy templates, and an environment its variables: here are only the places that name them.
 */
export type EntityKind =
  | 'operation'
  | 'definition'
  | 'sharedParameter'
  | 'sharedResponse'
  | 'parameter'
  | 'securityScheme'
  | 'connectionParameter'
  | 'environmentVariable'
  | 'tag'
  | 'header'
  | 'queryParameter'
  | 'policyTemplate';

/** One named thing of one snapshot, compared by identity. */
export interface Entity {
  readonly kind: EntityKind;
  /** As it is declared, else as it was first written. */
  readonly name: string;
}

/** The platform compares these names ignoring case. */
const IGNORING_CASE: readonly EntityKind[] = ['connectionParameter', 'header', 'queryParameter', 'policyTemplate'];

/** The entities of a snapshot: the same name always gives the same object. */
export class EntityRegistry {
  readonly #byName = new Map<string, Entity>();
  readonly #byObject = new Map<object, Entity>();

  /** Of all kinds but parameters, which other parameters may share their name with. */
  named(kind: Exclude<EntityKind, 'parameter'>, name: string): Entity {
    const key = `${kind} ${IGNORING_CASE.includes(kind) ? name.toLowerCase() : name}`;
    return found(this.#byName, key, () => ({ kind, name }));
  }

  /** Of a parameter, by the object that declares it. */
  parameter(object: object, name: string): Entity {
    return found(this.#byObject, object, () => ({ kind: 'parameter', name }));
  }

  /** Of variables in a path that no parameter is for. */
  undeclaredVariable(path: string, name: string): Entity {
    return found(this.#byName, `variable ${path} ${name}`, () => ({ kind: 'parameter', name }));
  }
}

function found<K>(entities: Map<K, Entity>, key: K, make: () => Entity): Entity {
  let entity = entities.get(key);
  if (entity === undefined) {
    entity = make();
    entities.set(key, entity);
  }
  return entity;
}
