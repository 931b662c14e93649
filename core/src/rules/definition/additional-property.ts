import type { ResolvedReference } from '../../index/resolve-reference.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { memberTypesOf } from '../../lint/member-types.js';
import type { NodeKind } from '../../lint/node-types.js';
import { KNOWN_EXTENSIONS } from '../extensions/known-extensions.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeName, proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { isForeignKeyword } from '../schemas/foreign-keywords.js';
import { takesReferences } from '../references/reference-holders.js';
import { nearestName } from '../../wording/nearest-name.js';
import { swaggerInsteadOf } from './openapi3-members.js';

/** How messages call the objects that Swagger 2.0 knows. */
const HOLDER_NAMES: Readonly<Record<NodeKind, string>> = {
  definition: 'a definition',
  info: '"info"',
  contact: 'the contact',
  license: 'the licence',
  pathItem: 'a path',
  operation: 'an operation',
  parameter: 'a parameter',
  response: 'a response',
  header: 'a header',
  schema: 'a schema',
  items: '"items"',
  notification: 'a notification',
  securityScheme: 'a security scheme',
  tag: 'a tag',
  externalDocs: '"externalDocs"',
};

export const additionalProperty = defineRule({
  meta: {
    id: 'additional-property',
    title: 'Objects hold only members that Swagger 2.0 knows, and extensions',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'AdditionalPropertyNotAllowed', misspelt: 'AdditionalPropertyNotAllowed', prefix: 'ExtensionNameNotValid', openapi3: 'AdditionalPropertyNotAllowed', reference: 'AdditionalPropertyNotAllowed' },
    reads: ['definition'],
    messages: {
      unknown: 'Swagger 2.0 has no "{key}" in {holder}, so the service refuses the connector. Remove it, or start its name with "x-" where it is a note of your own.',
      misspelt: 'Swagger 2.0 has no "{key}" in {holder}, so the service refuses the connector. Did you mean "{nearest}"?',
      openapi3: 'Swagger 2.0 has no "{key}" in {holder}, which is of OpenAPI 3, so the service refuses the connector. {instead}.',
      prefix: 'Swagger 2.0 has no "{key}" in {holder}, so the service refuses the connector. Names of extensions start with "x-": did you mean "{nearest}"?',
      reference: 'Swagger 2.0 takes a "$ref" in place of schemas, parameters and responses, not in {holder}, so the service refuses the connector. Write here what it refers to.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Reference(reference, at, kind, node) {
      if (takesReferences(kind)) return;
      report({ at: at.child('$ref'), part: 'key', messageId: 'reference', data: { holder: HOLDER_NAMES[kind] }, fixes: () => [...copyOf(index.resolve(reference), at, node), proposeRemoval(at.child('$ref'))] });
    },
    UnknownMember(key, at, kind, node) {
      if (isSaidElsewhere(key, at, kind, node)) return;
      const holder = HOLDER_NAMES[kind];
      const instead = swaggerInsteadOf(kind, key);
      if (instead !== undefined) {
        report({ at, part: 'key', messageId: 'openapi3', data: { key, holder, instead }, fixes: () => [...schemaMovedUp(key, at, kind, node), ...proposeName(at, `x-${key}`), proposeRemoval(at)] });
        return;
      }
      const extension = extensionMeantBy(key);
      const nearest = extension ?? nearestName(key, memberTypesOf(kind)?.keys() ?? []);
      const named = proposeName(at, nearest ?? `x-${key.replace(/^X-/, '')}`);
      const fixes = [...named, proposeRemoval(at)];
      if (nearest === undefined) report({ at, part: 'key', messageId: 'unknown', data: { key, holder }, fixes: () => fixes });
      else report({ at, part: 'key', messageId: extension === undefined ? 'misspelt' : 'prefix', data: { key, holder, nearest }, fixes: () => fixes });
    },
  }),
});

/** What is referred to, where nothing stands beside the reference, and what is referred to is not around it. */
function copyOf(referred: ResolvedReference | undefined, at: Location, node: JsonObject): readonly Fix[] {
  const target = referred?.value;
  const isAround = referred !== undefined && `${at.pointer}/`.startsWith(`${referred.at.pointer}/`);
  if (!isObject(target) || isAround || Object.hasOwn(target, '$ref') || Object.keys(node).length > 1) return [];
  return [
    suggestion('Write here what it refers to', at, (corrector) => {
      corrector.set(at.pointer, target);
    }),
  ];
}

/** An extension in capitals, with underscores, or without a part of its prefix: `ms-summary`, `x_ms_summary`, `xms-summary`. */
function extensionMeantBy(key: string): string | undefined {
  const meant = key.toLowerCase().replaceAll('_', '-').replace(/^(?:x-?)?(?=ms-)/, 'x-');
  return KNOWN_EXTENSIONS.has(meant) ? meant : undefined;
}

/** The schema of a response whose "content" has one media type. */
function schemaMovedUp(key: string, at: Location, kind: NodeKind, response: JsonObject): readonly Fix[] {
  const [content, ...others] = Object.values(objectOf(memberOf(response, key)) ?? {});
  const schema = memberOf(objectOf(content), 'schema');
  const holder = at.parent;
  if (kind !== 'response' || key !== 'content' || others.length > 0 || !isObject(schema) || Object.hasOwn(response, 'schema') || holder === undefined) return [];
  return [
    suggestion('Write its schema beside the description', at, (corrector) => {
      corrector.remove(at.pointer);
      corrector.insertKey(holder.pointer, 'schema', schema);
    }),
  ];
}

/** Keywords of other versions of JSON Schema and OpenAPI, and what belongs into the schema of a body, are findings of their own. */
function isSaidElsewhere(key: string, at: Location, kind: NodeKind, node: JsonObject): boolean {
  if (kind === 'schema' || kind === 'items' || kind === 'header') return isForeignKeyword(key);
  if (kind === 'parameter') return isForeignKeyword(key) || (memberOf(node, 'in') === 'body' && memberTypesOf('schema')?.has(key) === true);
  return kind === 'definition' && memberOf(node, 'openapi') !== undefined && at.segment !== 'swagger';
}
