import type { JsonObject } from '../lint/json-object.js';
import type { NodeKind } from '../lint/node-types.js';
import type { Template } from './template.js';

/** One of the values that a place may have. */
export interface Choice {
  readonly value: string | number | boolean;
  /** Whole sentences in Markdown. */
  readonly meaning?: string;
  /** More about it, as Markdown, for whoever looks at this one alone. */
  readonly details?: string;
}

/** What a text (or the keys of a map) names, so that it can be proposed from the connector at hand. */
export type Slot =
  | 'operationId'
  | 'ownOperationId'
  | 'ownSummary'
  | 'ownLabel'
  | 'parameterReference'
  | 'responseReference'
  | 'schemaReference'
  | 'answerList'
  | 'answerValue'
  | 'calledInput'
  | 'callingInput'
  | 'parameterName'
  | 'parameterPlace'
  | 'valueFormat'
  | 'usedMimeType'
  | 'path'
  | 'propertyName'
  | 'missingProperty'
  | 'missingDefinition'
  | 'status'
  | 'headerName'
  | 'mimeType'
  | 'newSecurityScheme'
  | 'triggerParameter'
  | 'securityScheme'
  | 'scope'
  | 'signInScope'
  | 'missingPathParameter'
  | 'ruleMember'
  | 'nextLinkName'
  | 'definitionPlace'
  | 'propertiesPlace'
  | 'tag'
  | 'tagName'
  | 'enumValue'
  | 'metadataName'
  | 'metadataValue'
  | 'policyText'
  | 'connectionParameter'
  | 'connectionParameterName'
  | 'ruleId'
  | 'fileName';

export type KnownValue =
  /** With both, what the slot proposes are the likelier ones of the choices, or further values. */
  | { readonly kind: 'text'; readonly choices?: readonly Choice[]; readonly slot?: Slot; readonly example?: string }
  | { readonly kind: 'number'; readonly choices?: readonly Choice[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'object'; readonly object: KnownObject }
  | { readonly kind: 'map'; readonly of: KnownValue; readonly names?: Slot }
  | { readonly kind: 'list'; readonly of: KnownValue }
  /** The first that fits what stands there is meant. */
  | { readonly kind: 'either'; readonly of: readonly KnownValue[] }
  | { readonly kind: 'any'; readonly slot?: Slot };

/** The objects around a place. */
export interface Around {
  /** The object itself; empty where it is not there yet. */
  readonly object: JsonObject;
  /** The value so many levels further out: 1 is what holds the object. Undefined beyond the root. */
  outer(levels: number): unknown;
  /** The keys and indexes from the root of the document to the object. */
  readonly segments: readonly string[];
}

/** One way to begin an object. */
export interface Variant {
  readonly label: string;
  readonly meaning: string;
  readonly details?: string;
  /** The key that it is mostly the value of. */
  readonly mostlyFor?: string;
  readonly template: Template;
}

/** A kind of objects. */
export interface KnownObject {
  /** What people call it: "operation", "policy". */
  readonly name: string;
  /** What a new one holds; without it, its required members. */
  readonly template?: Template;
  /** What members hold that are not listed. */
  readonly others?: KnownValue;
  /** Names of such members. */
  readonly names?: Slot;
  /** Ways to begin a new one. */
  readonly variants?: readonly Variant[];
  /** Whole objects that the connector at hand lacks. */
  readonly missing?: Slot;
  /** Its members by name, the ones that matter most first. They may depend on what stands around. */
  keys(around: Around): ReadonlyMap<string, KnownKey>;
}

export interface KnownKey {
  readonly name: string;
  /** Whole sentences in Markdown. */
  readonly meaning: string;
  readonly value: KnownValue;
  readonly isRequired?: boolean;
  /** The platform ignores it or it is out of place here: it is explained, and not proposed. */
  readonly isHidden?: boolean;
  /** An address of documentation. */
  readonly link?: string;
  /** What is written after the colon; without it, that follows from `value`. */
  readonly template?: Template;
}

/** An extension, and the objects that it belongs to: none where the platform ignores it. */
export interface KnownExtension extends KnownKey {
  readonly places: readonly ExtensionPlace[];
}

/** `body`: a parameter in the body; `parameter`: any other. */
export type ExtensionPlace = NodeKind | 'body';

export const text: KnownValue = { kind: 'text' };
export const number: KnownValue = { kind: 'number' };
export const boolean: KnownValue = { kind: 'boolean' };
export const any: KnownValue = { kind: 'any' };

export function listOfValues(of: KnownValue): KnownValue {
  return { kind: 'list', of };
}

export function mapOf(of: KnownValue, names?: Slot): KnownValue {
  return { kind: 'map', of, ...(names === undefined ? {} : { names }) };
}

export function slot(name: Slot): KnownValue {
  return { kind: 'text', slot: name };
}

/** A text of a closed set: the values as keys, what they mean as values. */
export function oneOf(meanings: Readonly<Record<string, string>>): KnownValue {
  return { kind: 'text', choices: Object.entries(meanings).map(([value, meaning]) => (meaning === '' ? { value } : { value, meaning })) };
}

/** A text of a closed set of which some are likelier, as the connector at hand shows. */
export function withSlot(meanings: Readonly<Record<string, string>>, likelier: Slot): KnownValue {
  const known = oneOf(meanings);
  return known.kind === 'text' ? { ...known, slot: likelier } : known;
}

export function objectWith(name: string, keys: readonly KnownKey[], template?: Template): KnownValue {
  const table = tableOf(keys);
  return { kind: 'object', object: { name, keys: () => table, ...(template === undefined ? {} : { template }) } };
}

export function tableOf(keys: readonly KnownKey[]): ReadonlyMap<string, KnownKey> {
  return new Map(keys.map((key) => [key.name, key]));
}
