import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { isBlank, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { PROFILES } from '../../lint/profiles.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { suggestSummary } from '../../wording/operation-summary.js';

export const operationSummaryRequired = defineRule({
  meta: {
    id: 'operation-summary-required',
    title: 'Every action and trigger has a summary',
    severity: 'error',
    profiles: PROFILES,
    // Microsoft's validator asks for it when it certifies, not when it saves.
    savedAnyway: true,
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', blank: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'This {kind} has no summary, so people who search for it cannot find it. Add a "summary" that says what it does.',
      empty: 'The summary of this {kind} is empty, so people who search for it cannot find it. Say what it does.',
      blank: 'The summary of this {kind} holds nothing but blanks, so people who search for it cannot find it. Say what it does.',
      notText: 'The summary of this {kind} is {type} instead of text, so people who search for it cannot find it. Write it in double quotes.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation, at) {
      const summary = memberOf(operation.value, 'summary');
      // What is no text, the service refuses in operations that makers do not see, too.
      if (operation.kind === 'internal' && (summary === undefined || typeof summary === 'string')) return;
      const fixes = (): readonly Fix[] => [proposeSummary(operation, index)];
      const kind = operation.kind === 'internal' ? 'operation' : operation.kind;
      if (summary === undefined) report({ at, messageId: 'missing', data: { kind }, isMissing: true, lacks: [at.child('summary').pointer], fixes });
      else if (typeof summary !== 'string') report({ at: at.child('summary'), messageId: 'notText', data: { kind, type: jsonTypeOf(summary) }, fixes });
      else if (isBlank(summary)) report({ at: at.child('summary'), messageId: summary === '' ? 'empty' : 'blank', data: { kind }, fixes });
    },
  }),
});

function proposeSummary(operation: ConnectorOperation, index: ConnectorIndex): Fix {
  const others = index.operations.filter((other) => other !== operation && other.summary !== undefined);
  const summary = suggestSummary(operation, new Set(others.map((other) => other.summary?.trim().toLowerCase() ?? '')));
  const { pointer } = operation.at;
  if (memberOf(operation.value, 'summary') !== undefined) {
    return suggestion(`Change the summary to "${summary}"`, operation.at, (corrector) => {
      corrector.set(operation.at.child('summary').pointer, summary);
    });
  }
  return suggestion(`Add the summary "${summary}"`, operation.at, (corrector) => {
    corrector.insertKey(pointer, 'summary', summary, summaryPlace(operation));
  });
}

/** The summary reads best as the first thing of an operation, or right after its id where that comes before the description. */
function summaryPlace({ value }: ConnectorOperation): { readonly after?: string; readonly first?: boolean } {
  const keys = Object.keys(value);
  const description = keys.indexOf('description');
  const id = keys.indexOf('operationId');
  const before = description > 0 ? keys[description - 1] : undefined;
  if (description === 0) return { first: true };
  if (before !== undefined) return { after: before };
  return id >= 0 ? { after: 'operationId' } : { first: true };
}
