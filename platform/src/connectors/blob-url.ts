import { withoutTrailingSlashes } from '@connector-workbench/core';
import type { Cloud } from '../clouds/cloud.js';

/** The address of a blob in a container whose signature is kept as it is, character by character. */
export function blobUrl(containerUrl: string, name: string): string {
  const question = containerUrl.indexOf('?');
  const [container, query] = question < 0 ? [containerUrl, ''] : [containerUrl.slice(0, question), containerUrl.slice(question)];
  return `${withoutTrailingSlashes(container)}/${encodeURIComponent(name)}${query}`;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** Undefined for files that are no pictures: the service reads scripts whatever they are called. */
export function contentTypeOf(name: string): string | undefined {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(CONTENT_TYPES, extension) ? CONTENT_TYPES[extension] : undefined;
}

/**
 * The address of a container as this computer reaches it. The sandbox gives it as the platform does: by TLS, with the account in the name of
 * the host. Not every system resolves names below `localhost`, and Node does not trust the sandbox's certificate; but all services of the
 * sandbox, on the same port, also speak plainly. The signature stays as it is.
 */
export function reachableUpload(cloud: Cloud, containerUrl: string): string {
  const [container, service] = [new URL(containerUrl), new URL(cloud.endpoints.powerApps)];
  const isSandbox = cloud.isLoopback && container.hostname.endsWith('.localhost') && container.port === service.port;
  return isSandbox && containerUrl.startsWith(container.origin) ? `${service.origin}${containerUrl.slice(container.origin.length)}` : containerUrl;
}
