import { createHash } from 'node:crypto';
import { canonicalJson, decodeText } from '@connector-workbench/core';
import { type CustomApi, filesOfCustomApi } from '@connector-workbench/core/logic-apps';
import { definitionHash, withoutSecrets } from '../deployment/content-hash.js';
import type { ContentHash } from '../deployment/deployments-file.js';
import { objectMember, textMember, type JsonObject } from '../http/json.js';
import type { CustomApiResource } from './custom-api-resource.js';
import type { LogicAppsClient } from './logic-apps-client.js';

/** What of a connector can be compared with what Azure has: secrets and the address of the API are not in its answers. */
export const CUSTOM_API_PARTS = ['title', 'description', 'definition', 'colour', 'icon', 'connection parameters', 'capabilities', 'WSDL'] as const;
export type CustomApiPart = (typeof CUSTOM_API_PARTS)[number];

/** A hash of each part, without accidents such as formatting or the order of keys. */
export type CustomApiState = Readonly<Record<CustomApiPart, ContentHash>>;

/** What Azure has. Throws a PlatformError. */
export async function stateOfResource(client: LogicAppsClient, resource: CustomApiResource, signal?: AbortSignal): Promise<CustomApiState> {
  const definition = decodeText(await client.readDefinition(resource, signal)).text;
  return stateOf(resource.properties, definition, await client.readIcon(resource, signal));
}

/** What a deployment would make of it. */
export function stateOfApi({ properties }: CustomApi): CustomApiState {
  const { definition, icon } = filesOfCustomApi(properties);
  return stateOf(properties, JSON.stringify(definition ?? {}), icon.kind === 'bytes' ? icon.bytes : undefined);
}

/** The parts in which two states differ. */
export function changedParts(before: CustomApiState, after: CustomApiState): readonly CustomApiPart[] {
  return CUSTOM_API_PARTS.filter((part) => before[part] !== after[part]);
}

function stateOf(properties: JsonObject, definition: string, icon: Uint8Array | undefined): CustomApiState {
  const files = objectMember(filesOfCustomApi(properties).properties, 'properties') ?? {};
  return {
    title: hash(textMember(properties, 'displayName') ?? ''),
    description: hash(textMember(properties, 'description') ?? ''),
    definition: definitionHash(definition),
    colour: hash(textMember(files, 'iconBrandColor')?.toLowerCase() ?? ''),
    icon: hash(icon ?? ''),
    'connection parameters': hash(canonicalJson(withoutSecrets(files.connectionParameters ?? {}))),
    capabilities: hash(canonicalJson(files.capabilities ?? [])),
    WSDL: hash(canonicalJson(files.wsdlDefinition ?? {})),
  };
}

function hash(content: string | Uint8Array): ContentHash {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
