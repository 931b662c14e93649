import type { ConnectorDocument } from '../../documents/connector-document.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { fileNameOf } from '../../project/uri-path.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { Collector } from './collector.js';

/** An operation whose id the XML of a solution holds. */
export interface ScriptOperationInXml {
  readonly operationId: string;
  readonly range: OffsetRange;
}

/**
 * The operations that a script answers, as customizations.xml (or the XML of the connector itself, as `pac solution unpack` writes it) lists them: a JSON list
 * in the element `scriptoperations`. Several connectors may stand in one file; the one is meant whose definition is the project's.
 */
export function scriptOperationsInXml({ text }: ConnectorDocument, definition: string): readonly ScriptOperationInXml[] {
  return [...text.matchAll(/<Connector(?:\s[^>]*)?>.*?<\/Connector>/gsi)].flatMap((connector) => {
    const list = /(?<=<scriptoperations>)[^<]*(?=<\/scriptoperations>)/i.exec(connector[0]);
    if (list === null || !namesDefinition(connector[0], definition)) return [];
    return [...list[0].matchAll(/(?<=("|&quot;))[^"&]+(?=\1)/g)].filter((_, position) => position % 2 === 0).map((match) => {
      const start = connector.index + list.index + match.index;
      return { operationId: match[0], range: { start, end: start + match[0].length } };
    });
  });
}

/** Whether the XML of one connector is that of the connector whose definition has this file name. */
export function namesDefinition(connector: string, definition: string): boolean {
  const named = /<openapidefinition>\s*([^<]*?)\s*<\/openapidefinition>/i.exec(connector)?.[1];
  return named?.split('/').at(-1)?.toLowerCase() === definition.toLowerCase();
}

/** The same, in a file of a connector. */
export function scriptOperationsOf(project: ConnectorProject, document: ConnectorDocument): readonly ScriptOperationInXml[] {
  const definition = documentOf(project, 'definition');
  return definition === undefined || document.kind !== 'solution' ? [] : scriptOperationsInXml(document, fileNameOf(definition.uri));
}

/** The same, of all files of a connector that are XML of its solution. */
export function listScriptOperationsInXml(project: ConnectorProject): readonly (ScriptOperationInXml & { readonly document: ConnectorDocument })[] {
  return project.documents.filter(({ kind }) => kind === 'solution').flatMap((document) => scriptOperationsOf(project, document).map((found) => ({ ...found, document })));
}

/** Adds the operations that the XML of a solution names. */
export function addSolution(project: ConnectorProject, collector: Collector): void {
  for (const { operationId, range, document } of listScriptOperationsInXml(project)) {
    collector.add({ entities: [collector.entities.named('operation', operationId)], role: 'reference', site: { kind: 'xml', document, range }, what: 'scriptoperations' });
  }
}
