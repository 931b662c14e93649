import type { DeclaredParameter, SignIn } from '../connections/connection-parameters.js';
import type { ConnectorOperation } from '../index/connector-index.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { JsonObject } from './json-object.js';
import type { Location } from './location.js';
import type { MemberType } from './member-types.js';
import type { NodeKind } from './node-types.js';

/** Where a parameter object stands. */
export type ParameterOwner = 'operation' | 'pathItem' | 'shared';

/**
 * What a schema describes, found from the place the walk met it at. `definition`: an entry of `#/definitions`;
 * `parameter` and `header`: the header objects and the `items` of parameters and headers, which are schemas in all but name.
 */
export type SchemaRole = 'body' | 'response' | 'notification' | 'definition' | 'parameter' | 'header';

export interface SchemaScope {
  readonly role: SchemaRole;
  /** The operation around it, where it stands inside one. */
  readonly operation: ConnectorOperation | undefined;
  /** 0 for the schema itself, 1 for its properties or items, … */
  readonly depth: number;
}

/**
 * Called with the value of one member of an object that describes a value, with that object, its place and its kind.
 * The scope says nothing about parameters.
 */
export type KeywordVisit = (value: unknown, holder: JsonObject, at: Location, kind: NodeKind, scope: SchemaScope) => void;

/**
 * What a rule listens to. The walk visits every node of the Swagger 2.0 + `x-ms-*` tables once, in document order,
 * and calls all rules at it; a method is called only for a value of the kind it names (an object, mostly), so rules about
 * wrong types listen to the parent. `$ref`s are not followed: their targets are visited where they stand.
 */
export interface Visitor {
  /** Once per project, before the walk: for rules about files, and across files. */
  Project?(project: ConnectorProject): void;
  Definition?(root: JsonObject, at: Location): void;
  Info?(info: JsonObject, at: Location): void;
  PathItem?(item: JsonObject, at: Location, path: string): void;
  Operation?(operation: ConnectorOperation, at: Location): void;
  Parameter?(parameter: JsonObject, at: Location, owner: ParameterOwner, operation: ConnectorOperation | undefined): void;
  Response?(response: JsonObject, at: Location, status: string, operation: ConnectorOperation | undefined): void;
  Schema?(schema: JsonObject, at: Location, scope: SchemaScope): void;
  /**
   * By the name of a member: for each schema, header, parameter and `items` that has it and is no reference. Much cheaper than `Schema` for rules about one
   * keyword, since most of the many schemas have few members.
   */
  readonly keywords?: Readonly<Record<string, KeywordVisit>>;
  SecurityScheme?(scheme: JsonObject, at: Location, name: string): void;
  /** Every object of the definition that has a `$ref` member which is text; `at` is the object, `node` what stands there. */
  Reference?(reference: string, at: Location, holder: NodeKind, node: JsonObject): void;
  /** Which extensions `Extension` is about; without it, all. There are tens of thousands in a large definition, most of them labels. */
  readonly extensions?: ReadonlySet<string>;
  /** Every member of an object of the definition whose key starts with `x-`; `at` is the member. */
  Extension?(key: string, value: unknown, at: Location, holder: NodeKind): void;
  /** A member that Swagger 2.0 does not give to objects of that kind, extensions left out; `at` is the member. Not called for path items. */
  UnknownMember?(key: string, at: Location, holder: NodeKind, node: JsonObject): void;
  /** A member or an entry of another JSON type than Swagger 2.0 has there, unless a rule of its own says so; `at` is the value. */
  WrongType?(value: unknown, expected: MemberType, at: Location, holder: NodeKind): void;
  /** The whole of apiProperties.json; not called for the parts of a solution. */
  Properties?(root: JsonObject, at: Location): void;
  /** Every connection parameter that is an object: those of all connections, and those of each way to sign in. */
  ConnectionParameter?(parameter: DeclaredParameter): void;
  /** After the connection parameter that has them: the settings of a sign-in by OAuth. */
  SignIn?(signIn: SignIn): void;
  PolicyInstance?(instance: JsonObject, at: Location): void;
  Settings?(root: JsonObject, at: Location): void;
  /** After everything else. */
  End?(): void;
}
