import { type PolicyExpression, policyExpressions } from '../../policies/policy-expression.js';
import { policyFunction, type PolicyFunctionArgument } from '../../policies/policy-functions.js';
import type { SourceText } from '../source-text.js';
import type { SemanticTokenModifier, SemanticTokenType } from './semantic-token.js';
import type { TokenCollector } from './token-collector.js';

const ARGUMENTS: Readonly<Record<PolicyFunctionArgument, readonly [SemanticTokenType, ...SemanticTokenModifier[]]>> = {
  header: ['parameter'],
  queryParameter: ['parameter'],
  connectionParameter: ['variable'],
  environmentVariable: ['variable', 'readonly'],
};

/** The functions in a text with expressions, and what they are given. An unknown function stays a text, as it does for the platform. */
export function addExpressions(collector: TokenCollector, source: SourceText): void {
  for (const expression of policyExpressions(source.text)) {
    const nameAt = source.text.indexOf(expression.name, expression.start);
    if (expression.form === 'member') collector.addPart(source, nameAt, expression.end, 'variable', 'readonly', 'defaultLibrary');
    else addCall(collector, source, expression, nameAt);
  }
}

function addCall(collector: TokenCollector, source: SourceText, { name, arguments: given }: PolicyExpression, nameAt: number): void {
  const called = policyFunction(name);
  if (called === undefined) return;
  collector.addPart(source, nameAt, nameAt + name.length, 'function', 'defaultLibrary');
  const [first] = given;
  if (called.argument === undefined || first === undefined || first.quote === '') return;
  const [type, ...modifiers] = ARGUMENTS[called.argument];
  collector.addPart(source, first.start + 1, first.end - 1, type, ...modifiers);
}
