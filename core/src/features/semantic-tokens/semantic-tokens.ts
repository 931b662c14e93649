import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { addDefinitionTokens } from './definition-tokens.js';
import { addPropertiesTokens } from './properties-tokens.js';
import type { SemanticToken } from './semantic-token.js';
import { TokenCollector } from './token-collector.js';

/** The names in a document of a connector (or in a part of it), in the order of its text, none over another and none over the end of a line. */
export function semanticTokens(document: ConnectorDocument, index: ConnectorIndex, range: OffsetRange = { start: 0, end: document.source.length }): readonly SemanticToken[] {
  const collector = new TokenCollector(document, index, range);
  if (document.kind === 'definition') addDefinitionTokens(collector);
  if (document.kind === 'properties') addPropertiesTokens(collector);
  return collector.tokens();
}
