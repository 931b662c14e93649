import { createDocument, documentAt, type Fix, fixAll, type Problem, syntaxOf, type Uri } from '@connector-workbench/core';
import type { YamlLoader } from '../documents/yaml-loader.js';
import type { LintResult, LintService } from '../lint/lint-service.js';
import type { FixEdits } from './fix-edits.js';

/** How far a fix of all findings of one rule goes. */
export type RuleScope = 'file' | 'connector' | 'workspace';

/** Takes a safe fix where a problem has one; the first proposal only where it is one of the rule that somebody chose. */
function chooseFix(rule: string | undefined): (problem: Problem) => Fix | undefined {
  return (problem) => {
    if (rule !== undefined && problem.rule !== rule) return undefined;
    const fixes = problem.fixes();
    return fixes.find(({ kind }) => kind === 'safe') ?? (rule === undefined ? undefined : fixes[0]);
  };
}

/** How many problems of a rule could be fixed in some files. */
export function countFixable({ problems }: LintResult, rule: string, uri?: Uri): number {
  return problems.filter((problem) => problem.rule === rule && problem.fixable !== 'no' && (uri === undefined || problem.uri === uri)).length;
}

/** What is fixed: the problems of a rule, or all that have a safe fix, in the files that are asked for. */
export interface FixChoice {
  readonly rule?: string;
  readonly isAsked: (uri: Uri) => boolean;
}

/** The edits of one file that fix everything that a choice takes. Undefined where the project has no such file. */
export async function fixFile(uri: Uri, { project }: LintResult, { rule, isAsked }: FixChoice, { lint, yaml }: { readonly lint: LintService; readonly yaml: YamlLoader }): Promise<FixEdits | undefined> {
  const document = documentAt(project, uri);
  if (document === undefined) return undefined;
  const support = syntaxOf(uri) === 'yaml' ? await yaml.get() : undefined;
  const { edits } = await fixAll(project, uri, {
    problemsOf: (state) => lint.lintSnapshot(state).problems,
    withText: ({ kind, syntax, version }, text) => Promise.resolve(createDocument({ uri, kind, syntax, text, ...(version === undefined ? {} : { version }) }, support)),
    choose: chooseFix(rule),
    isAsked,
  });
  return { document, edits };
}
