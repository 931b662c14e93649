import { isDeepStrictEqual } from 'node:util';
import { applyEdits, applyFix, type ConnectorProject, createDocument, documentAt, type Fix, lintProject, type Problem, PROFILES, rules, withDocument } from '@connector-workbench/core';
import { reordered } from './reordered.js';
import { type Style, strayFrom, strayLines } from './styles.js';

/**
 * Errors that a fix may bring: it puts up a frame of which only people know what belongs inside, a parameter that those who call the operation have to pass,
 * an operation that takes other parameters, a copy of what is faulty itself, an operation
 * that was not seen before and has faults of its own, or one of several choices.
 */
const FOLLOW_UPS: Readonly<Record<string, readonly string[]>> = {
  'root-required-properties': ['info-title-required', 'contact-required'],
  'props-root': ['brand-color-required'],
  'path-item-ref': ['default-response-schema', 'path-param-unused'],
  'param-internal-required-default': ['param-summary', 'param-description'],
  'path-param-undeclared': ['dynamic-target-required-params', 'test-connection-params', 'param-description'],
  'dynamic-twin-consistency': ['dynamic-target-required-params'],
  'dynamic-values-twin-missing': ['dynamic-param-type-mismatch', 'dynamic-values-placement', 'dynamic-target-param-unknown', 'dynamic-operation-exists', 'dynamic-source-param-unknown', 'dynamic-static-type-mismatch', 'dynamic-target-required-params'],
  'unknown-verb': ['default-response-schema', 'operation-summary-required'],
  'json-type-incorrect': ['param-description', 'required-undefined'],
  'json-value-not-in-enum': ['param-body-and-form', 'param-body-property', 'param-body-schema', 'param-duplicate', 'path-param-unused'],
};

/** Rules about how a file is written: their fixes change that, and no value. */
const ABOUT_STYLE: ReadonlySet<string> = new Set(['file-layout-order', 'indentation']);

/** Rules that some profile silences. */
const SILENCED = Object.fromEntries(rules.flatMap(({ meta: { id, severity, silentIn } }) => (silentIn === undefined ? [] : [[id, severity]])));

/** All that all rules find. */
export function lintAll(project: ConnectorProject): readonly Problem[] {
  return lintProject(project, {
    profiles: PROFILES,
    severities: SILENCED,
    onRuleError: (rule, error) => {
      throw new Error(`${rule} failed on ${project.files.name}`, { cause: error });
    },
  });
}

/** The project after a fix. */
export function afterFix(project: ConnectorProject, fix: Fix): ConnectorProject {
  const { uri, edits } = applyFix(project, fix);
  const document = documentAt(project, uri);
  if (document === undefined) throw new Error(`There is no ${uri}`);
  return withDocument(project, createDocument({ uri, kind: document.kind, syntax: document.syntax, text: applyEdits(document.text, edits) }));
}

/** What is wrong with a fix of a problem, in a connector whose files are all written in one style. */
export function faultOfFix(project: ConnectorProject, found: readonly Problem[], problem: Problem, fix: Fix, style: Style): string | undefined {
  const changed = afterFix(project, fix);
  const [before, after] = [project, changed].map((each) => documentAt(each, fix.uri));
  if (before === undefined || after === undefined) return 'it is for no file of the connector';
  if (after.text === before.text) return 'it changes nothing';
  if (after.syntaxErrors.length > 0) return 'the file cannot be read afterwards';
  const left = lintAll(changed);
  if (left.some((each) => isSame(each, problem)) && count(left, ({ rule }) => rule === problem.rule) >= count(found, ({ rule }) => rule === problem.rule)) return 'the problem is still there';
  const raised = left.find(({ rule, severity }) => severity === 'error' && count(left, isErrorOf(rule)) > count(found, isErrorOf(rule)) && FOLLOW_UPS[problem.rule]?.includes(rule) !== true);
  if (raised !== undefined) return `it brings ${raised.rule} (${raised.messageId}) at ${raised.pointer}`;
  if (before.syntax === 'text') return strayLines(after.text, before.text);
  if (ABOUT_STYLE.has(problem.rule)) return isDeepStrictEqual(after.value, before.value) ? undefined : 'it changes a value';
  const moved = reordered(before.value, after.value);
  return moved === undefined ? strayFrom(after.text, before.text, style) : `the members of ${moved} are in another order`;
}

const isSame = (one: Problem, other: Problem): boolean => one.rule === other.rule && one.pointer === other.pointer && one.messageId === other.messageId;
const isErrorOf = (id: string) => ({ rule, severity }: Problem): boolean => rule === id && severity === 'error';

function count(problems: readonly Problem[], isCounted: (problem: Problem) => boolean): number {
  return problems.filter(isCounted).length;
}
