import { indexOf, type OffsetRange, SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, semanticTokens } from '@connector-workbench/core';
import { SemanticTokensBuilder, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import type { DocumentInProject, FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { SemanticTokenResults } from './semantic-token-results.js';

/** Colours of names that no grammar can tell: of operations, parameters, definitions and in expressions. */
export const semanticTokensFeature: LanguageFeature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...SEMANTIC_TOKEN_TYPES], tokenModifiers: [...SEMANTIC_TOKEN_MODIFIERS] }, full: { delta: true }, range: true },
  }),
  // The requests by their names: other than the library's own handlers, these may answer that they know nothing of a file.
  register: (connection, services) => {
    const results = new SemanticTokenResults();
    connection.onRequest(SemanticTokensRequest.type, services.boundary.request('textDocument/semanticTokens/full', async ({ textDocument }, token) => {
      const found = await services.document(textDocument, token);
      return found === undefined ? null : results.full(textDocument.uri, (builder) => { fill(builder, services, found); });
    }));
    connection.onRequest(SemanticTokensDeltaRequest.type, services.boundary.request('textDocument/semanticTokens/full/delta', async ({ textDocument, previousResultId }, token) => {
      const found = await services.document(textDocument, token);
      return found === undefined ? null : results.delta(textDocument.uri, previousResultId, (builder) => { fill(builder, services, found); });
    }));
    connection.onRequest(SemanticTokensRangeRequest.type, services.boundary.request('textDocument/semanticTokens/range', async ({ textDocument, range }, token) => {
      const found = await services.document(textDocument, token);
      if (found === undefined) return null;
      const builder = new SemanticTokensBuilder();
      fill(builder, services, found, { start: services.offsetOf(found.document, range.start), end: services.offsetOf(found.document, range.end) });
      return builder.build();
    }));
  },
};

function fill(builder: SemanticTokensBuilder, services: FeatureServices, { project, document }: DocumentInProject, within?: OffsetRange): void {
  for (const { range, type, modifiers } of semanticTokens(document, indexOf(project), within)) {
    const { start } = services.rangeOf(document, range);
    const bits = modifiers.reduce((all, modifier) => all | (1 << SEMANTIC_TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(start.line, start.character, range.end - range.start, SEMANTIC_TOKEN_TYPES.indexOf(type), bits);
  }
}
