import type { Fix } from '../../fixes/fix.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import type { Location } from '../../lint/location.js';
import { suggestSummary } from '../../wording/operation-summary.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isMcpOperation } from '../../index/mcp-operation.js';
import { isBlank } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** Words that are as true of any other operation. */
const EMPTY_WORDS = new Set('new my your this that some operation action trigger endpoint api call method request function test demo sample example untitled todo tbd summary string foo bar'.split(' '));
/** Objects that say no more than the verb before them. */
const EMPTY_OBJECTS = new Set(['data', 'something', 'stuff']);
const ARTICLES = new Set(['a', 'an', 'the']);
/** A verb that says nothing until its object follows; "Translate" and "Search" say enough. */
const BARE_VERB = /^(?:get|list|post|put|patch|delete|update|create|add|set|do|run|execute|send|fetch|read|call|invoke|remove|query|retrieve)$/;

export const operationSummarySaysNothing = defineRule({
  meta: {
    id: 'operation-summary-says-nothing',
    title: 'Summaries say what an operation does, in the words of makers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      empty: '"{summary}" is as true of any other {kind}. Say what it does to what, such as "Get a contact".',
      repeatsId: '"{summary}" is the operationId once more, and nobody searches for that. Write it in words, such as "{words}".',
      repeatsPath: '"{summary}" is the address that is called, and nobody searches for that. Say what the {kind} does.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const { kind, summary } = operation;
      if (kind === 'internal' || summary === undefined || isBlank(summary) || isMcpOperation(operation)) return;
      const messageId = faultOf(operation, summary.trim());
      if (messageId !== undefined) report({ at: at.child('summary'), messageId, data: { summary: summary.trim(), kind, words: spaced(summary.trim()) }, ...offering(proposeSummary(operation, at, index)) });
    },
  }),
});

function faultOf({ operationId = '', path, method }: ConnectorOperation, summary: string): 'empty' | 'repeatsId' | 'repeatsPath' | undefined {
  const isOneWord = !/\s/.test(summary);
  // A single plain word (Translate) may be both an id and a good name.
  if (isOneWord && summary.toLowerCase() === operationId.toLowerCase() && /[a-z0-9][A-Z]|[_\-.]/.test(summary)) return 'repeatsId';
  const bare = withoutMethod(summary.toLowerCase(), method);
  if (path.length > 1 && (bare === path.toLowerCase() || (bare.startsWith('/') && isOneWord))) return 'repeatsPath';
  if (/(?!\p{Script=Latin})\p{L}/u.test(summary)) return undefined;
  const words = (summary.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !ARTICLES.has(word));
  const [verb = '', ...objects] = words;
  const isBareVerb = BARE_VERB.test(verb) && objects.every((word) => EMPTY_OBJECTS.has(word));
  return isBareVerb || words.every((word) => EMPTY_WORDS.has(word)) ? 'empty' : undefined;
}

/** `get /contacts` → `/contacts`. */
function withoutMethod(summary: string, method: string): string {
  const rest = summary.startsWith(method) ? summary.slice(method.length) : '';
  return /^\s/.test(rest) ? rest.trimStart() : summary;
}

/** What the id or the path tell, where they tell more. */
function proposeSummary(operation: ConnectorOperation, at: Location, index: ConnectorIndex): readonly Fix[] {
  const others = new Set(index.operations.filter((other) => other !== operation).map(({ summary }) => summary?.trim().toLowerCase() ?? ''));
  const proposed = suggestSummary(operation, others);
  return faultOf(operation, proposed) === undefined ? [proposeValue(at.child('summary'), proposed)] : [];
}

/** `getContactById` → `Get contact by id`. */
function spaced(id: string): string {
  const words = id.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const sentence = words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase())).join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
