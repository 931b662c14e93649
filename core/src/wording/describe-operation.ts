import type { ConnectorOperation } from '../index/connector-index.js';
import { suggestSummary } from './operation-summary.js';
import { isVerb } from './verbs.js';

/**
 * A description to begin with, from the summary: `Get contact by ID` → `Gets contact by ID.`, `When a contact is created` → `Triggers when a contact is created.`
 * Undefined where the summary begins with no verb that is known.
 */
export function describeOperation(operation: Pick<ConnectorOperation, 'operationId' | 'method' | 'path' | 'trigger' | 'summary'>): string | undefined {
  const summary = operation.summary?.trim().replace(/(?<![.\s])[.\s]+$/, '') ?? '';
  const sentence = summary === '' ? suggestSummary(operation, new Set()) : summary;
  if (/^when\s/i.test(sentence)) return `Triggers ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`;
  const [verb = '', ...rest] = sentence.split(' ');
  return isVerb(verb) && rest.length > 0 ? `${[thirdPerson(verb), ...rest].join(' ')}.` : undefined;
}

/** `Get` → `Gets`, `Copy` → `Copies`, `Search` → `Searches`. */
function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/i.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/i.test(verb) ? `${verb}es` : `${verb}s`;
}
