import { type ConnectorDetails, type NewConnectorFile, PLACEHOLDER_CLIENT_ID } from '@connector-workbench/core';

/** The details that somebody gave; the others were guessed. */
export interface GivenDetails {
  readonly host?: string;
  readonly publisher?: string;
}

/** What of a new connector nobody can know but whoever makes it, line by line: no rule finds that it is made up. */
export function toFillIn(files: readonly NewConnectorFile[], { host, publisher }: ConnectorDetails, given: GivenDetails): readonly string[] {
  const [definition] = files;
  const properties = files.find(({ name }) => name === 'apiProperties.json');
  const items = [
    ...(given.host === undefined ? [`${definition?.name}: "host", which is only an example (${host})`] : []),
    `${definition?.name}: the addresses in "contact" and "x-ms-connector-metadata", which are made from the host, and the category`,
    ...(given.publisher === undefined ? [`apiProperties.json: "publisher" and "stackOwner" ("${publisher}" is a guess)`] : []),
    ...(String(properties?.content).includes(PLACEHOLDER_CLIENT_ID) ? [`apiProperties.json: "clientId", and the addresses of the sign-in; readme.md says how to get the id`] : []),
  ];
  return ['Fill in, before others use it:', ...items.map((item) => `  ${item}`)];
}
