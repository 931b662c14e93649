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
  return connectorsIn(text).flatMap((connector) => {
    const list = /(?<=<scriptoperations>)[^<]*(?=<\/scriptoperations>)/i.exec(connector.xml);
    if (list === null || !namesDefinition(connector.xml, definition)) return [];
    return [...list[0].matchAll(/(?<=("|&quot;))[^"&]+(?=\1)/g)].filter((_, position) => position % 2 === 0).map((match) => {
      const start = connector.index + list.index + match.index;
      return { operationId: match[0], range: { start, end: start + match[0].length } };
    });
  });
}

/** The elements of connectors. The text is gone through once, also where none of them ends. */
function connectorsIn(text: string): readonly { readonly index: number; readonly xml: string }[] {
  const tags = /<(\/?)connector(?:\s[^<>]*)?>/gi;
  const found: { index: number; xml: string }[] = [];
  let open: number | undefined;
  for (const { 0: tag, 1: slash, index } of text.matchAll(tags)) {
    if (slash === '') open ??= index;
    else if (open !== undefined) {
      found.push({ index: open, xml: text.slice(open, index + tag.length) });
      open = undefined;
    }
  }
  return found;
}

/** Whether the XML of one connector is that of the connector whose definition has this file name. */
export function namesDefinition(connector: string, definition: string): boolean {
  const named = /<openapidefinition>([^<]*)<\/openapidefinition>/i.exec(connector)?.[1]?.trim();
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
