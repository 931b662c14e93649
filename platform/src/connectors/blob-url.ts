/** The address of a blob in a container whose signature is kept as it is, character by character. */
export function blobUrl(containerUrl: string, name: string): string {
  const question = containerUrl.indexOf('?');
  const [container, query] = question < 0 ? [containerUrl, ''] : [containerUrl.slice(0, question), containerUrl.slice(question)];
  return `${container.replace(/\/+$/, '')}/${encodeURIComponent(name)}${query}`;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** Undefined for files that are no pictures: the service reads scripts whatever they are called. */
export function contentTypeOf(name: string): string | undefined {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(CONTENT_TYPES, extension) ? CONTENT_TYPES[extension] : undefined;
}
