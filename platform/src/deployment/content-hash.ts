import { createHash } from 'node:crypto';
import { canonicalJson, decodeText } from '@connector-workbench/core';
import { isJsonObject, objectMember, parseJson } from '../http/json.js';
import type { ConnectorFiles } from './connector-files.js';
import type { ContentHash, FileHashes } from './deployments-file.js';
import type { LocalConnector } from './local-connector.js';
import { PROPERTY_NAMES } from './properties-file.js';

/**
 * Hashes of what the files say: JSON without formatting and order of keys, scripts without line endings, pictures byte for byte. So a
 * checkout with other line endings, or a service that writes JSON its own way, is no change.
 */
export function hashesOf(files: ConnectorFiles): FileHashes {
  return {
    definition: hashOfBytes('definition', files.definition.bytes),
    properties: propertiesHash(parseJson(decodeText(files.properties.bytes).text)),
    ...(files.icon === undefined ? {} : { icon: hashOfBytes('icon', files.icon.bytes) }),
    ...(files.script === undefined ? {} : { script: hashOfBytes('script', files.script.bytes) }),
  };
}

/** The same of local files, whose definition may be YAML. */
export function hashesOfLocal(local: LocalConnector): FileHashes {
  return { ...hashesOf(local.files), definition: definitionHash(local.definitionText) };
}

/** Of JSON text. What is no JSON is hashed as the text it is. */
export function definitionHash(text: string): ContentHash {
  const value = parseJson(text);
  return hash(value === undefined ? text : canonicalJson(value));
}

/** What the gateway puts itself into: it takes the requests, and signs in. */
const GATEWAY_MEMBERS: ReadonlySet<string> = new Set(['host', 'basePath', 'schemes', 'securityDefinitions', 'security']);

/** Of a definition without the members that the gateway writes anew: the same for what was sent and for what the gateway serves of it. */
export function gatewayHash(definition: unknown): ContentHash {
  const own = isJsonObject(definition) ? Object.fromEntries(Object.entries(definition).filter(([name]) => !GATEWAY_MEMBERS.has(name))) : definition;
  // What is no JSON is like nothing else.
  return own === undefined ? '' : hash(canonicalJson(own));
}

/** Of one file that the service keeps as bytes. */
export function hashOfBytes(kind: 'definition' | 'icon' | 'script', bytes: Uint8Array): ContentHash {
  switch (kind) {
    case 'definition': return definitionHash(decodeText(bytes).text);
    case 'icon': return hash(bytes);
    case 'script': return hash(decodeText(bytes).text.replaceAll(/\r\n?/g, '\n'));
  }
}

/** Of the value of apiProperties.json. Only what a download brings back counts, and no secret: the service keeps those to itself. */
export function propertiesHash(apiProperties: unknown): ContentHash {
  const properties = objectMember(apiProperties, 'properties') ?? {};
  const kept = PROPERTY_NAMES.filter((name) => name !== 'stackOwner' && !isEmpty(properties[name])).map((name) => [name, properties[name]] as const);
  return hash(canonicalJson(withoutSecrets(Object.fromEntries(kept))));
}

/** The service writes lists that are empty where a file has none. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'clientSecret').map(([name, member]) => [name, withoutSecrets(member)]));
}

function hash(content: string | Uint8Array): ContentHash {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
