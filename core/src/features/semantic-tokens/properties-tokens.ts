import { type SourceText, sourceTextAt } from '../source-text.js';
import { operationsOf, policyTexts, readPolicy } from '../../policies/policy-instance.js';
import { addExpressions } from './expression-tokens.js';
import type { TokenCollector } from './token-collector.js';

/** Names in apiProperties.json, or in a solution's part of it: connection parameters, operations, and what expressions call and name. */
export function addPropertiesTokens(collector: TokenCollector): void {
  const { document, index } = collector;
  for (const { at } of index.connectionParameters) {
    if (at.document === document) collector.addText(sourceTextAt(document, at.pointer, 'key'), 'variable', 'declaration');
  }
  for (const { at } of index.scriptOperations) {
    if (at.document === document) collector.addOperation(sourceTextAt(document, at.pointer, 'value'));
  }
  for (const instance of index.policyInstances) {
    if (instance.at.document !== document) continue;
    const policy = readPolicy(instance.value, instance.at);
    for (const { at } of operationsOf(policy) ?? []) collector.addOperation(sourceTextAt(document, at.pointer, 'value'));
    for (const { name, at } of policyTexts(policy)) {
      const source = sourceTextAt(document, at.pointer, 'value');
      if (source === undefined) continue;
      addExpressions(collector, source);
      if (name === 'newpath') addVariables(collector, source);
    }
  }
}

/** What a new path takes over from the old one. */
function addVariables(collector: TokenCollector, source: SourceText): void {
  for (const match of source.text.matchAll(/(?<!@)\{([\w$-]+)\}/g)) collector.addPart(source, match.index + 1, match.index + match[0].length - 1, 'parameter');
}
