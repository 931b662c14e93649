import type { ConnectorDocument } from '../documents/connector-document.js';
import { applyFix } from '../fixes/apply-fix.js';
import type { Fix } from '../fixes/fix.js';
import { lintProject } from '../lint/lint-project.js';
import { formatMessage } from '../lint/format-message.js';
import type { Problem } from '../lint/problem.js';
import { PROFILES } from '../lint/profiles.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import { listOf, memberOf, objectOf } from '../lint/json-object.js';
import { documentAt, documentOf, withDocument, type ConnectorProject } from '../project/connector-project.js';
import { rules } from '../rules/registry.js';
import type { Rule } from '../rules/rule.js';
import { applyEdits } from '../text/text-edit.js';
import { createDocument } from '../documents/create-document.js';
import { yamlSupport } from '../yaml/index.js';
import { markProblems } from './mark-problems.js';
import { PADDING, SHOWN_NUL } from './sample-project.js';

/** What one rule says of a project. An error of the rule is an error of the test. */
export function lintWith(rule: Rule, project: ConnectorProject): readonly Problem[] {
  const { id, severity, silentIn } = rule.meta;
  return lintProject(project, {
    rules: [rule, ...suppressedRules(rule, project)],
    profiles: PROFILES,
    severities: silentIn === undefined ? {} : { [id]: severity },
    onRuleError: (failed, error) => {
      throw new Error(`The rule ${failed} failed`, { cause: error });
    },
  }).filter((problem) => problem.rule === id);
}

/** Of suppressions it is only known whether they hold something back where their rules run, too. */
function suppressedRules({ meta: { id, reads } }: Rule, project: ConnectorProject): readonly Rule[] {
  const suppressions = reads.includes('config') ? listOf(memberOf(objectOf(documentOf(project, 'config')?.value), 'suppressions')) : [];
  const named = new Set(suppressions.map((suppression) => memberOf(objectOf(suppression), 'rule')));
  return rules.filter(({ meta }) => meta.id !== id && named.has(meta.id));
}

/** A text with the problems of one rule below its lines, as the rule's page shows it. A BOM and padding are left out, and a NUL byte is shown as a sign. */
export function markedText(rule: Rule, project: ConnectorProject, { uri: file, text }: Pick<ConnectorDocument, 'uri' | 'text'>, problems: readonly Problem[]): string {
  const marks = problems
    .filter(({ uri }) => uri === file)
    .map((problem) => ({ range: rangeOfProblem(project, problem), label: `${problem.rule}: ${formatMessage(rule.meta, problem)}` }));
  return markProblems(text, marks).replace(/^\ufeff/, '').replaceAll('\0', SHOWN_NUL).replaceAll(PADDING, '');
}

/** The project after a fix. Throws where the fix cannot be applied. */
export function projectAfter(project: ConnectorProject, fix: Fix): ConnectorProject {
  const { uri, edits } = applyFix(project, fix);
  const before = documentAt(project, uri);
  if (before === undefined) throw new Error(`There is no document ${uri}`);
  const { kind, syntax } = before;
  return withDocument(project, createDocument({ uri, kind, syntax, text: applyEdits(before.text, edits) }, yamlSupport));
}
