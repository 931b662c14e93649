import { listOf, memberOf, objectOf, textOf } from '../lint/json-object.js';

/** The address of the API that a definition describes: its first scheme (https where it names none), host and basePath. Undefined without a host. */
export function serviceUrlOf(definition: unknown): string | undefined {
  const root = objectOf(definition);
  const host = textOf(memberOf(root, 'host'));
  if (host === undefined || host === '') return undefined;
  const scheme = listOf(memberOf(root, 'schemes')).find((each) => typeof each === 'string') ?? 'https';
  return `${scheme}://${host}${textOf(memberOf(root, 'basePath')) ?? ''}`;
}
