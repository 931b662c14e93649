import { documentAt, type Fix, type Problem, suppressInNewFile, suppressProblem, type Uri } from '@connector-workbench/core';
import {
  type CancellationToken, type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit,
} from 'vscode-languageserver';
import { type DiagnosticConversion, identityOf } from '../diagnostics/diagnostic-conversion.js';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { YamlLoader } from '../documents/yaml-loader.js';
import { canonicalUri } from '../host/uri.js';
import type { LintResult, LintService } from '../lint/lint-service.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import { type ActionData, readActionData } from './action-data.js';
import { type CodeActionSource, wantsKind } from './code-action-source.js';
import { countFixable, type FixChoice, fixFile, type RuleScope } from './fix-all-of-rule.js';
import { editsOf, type FixEdits } from './fix-edits.js';
import { toWorkspaceEdit } from './workspace-edits.js';

const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.connectorWorkbench`;
export const FIX_KINDS = [CodeActionKind.QuickFix, FIX_ALL_KIND];

export interface CodeActionsOptions {
  readonly directory: ProjectDirectory;
  readonly lint: LintService;
  readonly conversion: DiagnosticConversion;
  readonly positions: DocumentPositions;
  readonly yaml: YamlLoader;
  /** Whether edits are made only when an action is chosen. */
  readonly lazyEdits: boolean;
  readonly versionedEdits: boolean;
  /** Whether an edit may make files. */
  readonly createsFiles: boolean;
  readonly clientUri: (uri: Uri) => string;
}

/** The fixes of the problems at a place, and all safe ones of a file. */
export class CodeActions implements CodeActionSource {
  readonly kinds = FIX_KINDS;
  readonly #options: CodeActionsOptions;

  constructor(options: CodeActionsOptions) {
    this.#options = options;
  }

  async offer(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const { textDocument, range, context } = params;
    const uri = canonicalUri(textDocument.uri);
    const wants = (kind: string): boolean => wantsKind(params, kind);
    const actions: CodeAction[] = [];
    for (const files of await this.#options.directory.projectsOf(uri, token)) {
      const result = await this.#options.lint.lint(files, token);
      if (wants(CodeActionKind.QuickFix)) {
        actions.push(...this.#quickFixes(result, uri, range, context.diagnostics));
        actions.push(...this.#ruleActions(result, uri, range, context.diagnostics));
      }
      if (wants(FIX_ALL_KIND)) actions.push(...this.#fixAllAction(result, uri));
    }
    if (!this.#options.lazyEdits) return Promise.all(actions.map(async (action) => (await this.resolve(action, token)) ?? action));
    return actions;
  }

  /** Adds the edit to an offered action. Refuses with ContentModified where the file is not at the version that the action was offered for. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction | undefined> {
    const data = readActionData(action.data);
    if (data === undefined) return undefined;
    const files = this.#options.directory.projectById(data.projectId);
    const result = files === undefined ? undefined : await this.#options.lint.lint(files, token);
    if (result === undefined || (documentAt(result.project, data.uri)?.version ?? null) !== data.version) throw outdated();
    return { ...action, edit: await this.#editOf(data, result, token) };
  }

  #quickFixes({ project, byUri }: LintResult, uri: Uri, range: Range, shown: readonly Diagnostic[]): CodeAction[] {
    const version = documentAt(project, uri)?.version ?? null;
    return (byUri.get(uri) ?? []).flatMap((problem, at) => {
      if (problem.fixable === 'no') return [];
      const diagnostic = this.#options.conversion.toDiagnostic(project, problem);
      if (diagnostic === undefined || !intersects(diagnostic.range, range)) return [];
      const fixes = problem.fixes();
      const isPreferred = fixes.filter(({ kind }) => kind === 'safe').length === 1;
      return fixes.map(({ title, kind }, fix): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(problem, diagnostic, shown),
        ...(isPreferred && kind === 'safe' ? { isPreferred } : {}),
        data: { uri, version, what: 'fix', projectId: project.files.id, problem: at, rule: problem.rule, fix } satisfies ActionData,
      }));
    });
  }

  /** What goes beyond one finding: all findings of its rule, and holding it back. Last, since the fix of the one is what people mostly want. */
  #ruleActions(result: LintResult, uri: Uri, range: Range, shown: readonly Diagnostic[]): CodeAction[] {
    const { project, byUri } = result;
    const base = { uri, version: documentAt(project, uri)?.version ?? null, projectId: project.files.id };
    const seen = new Set<string>();
    return (byUri.get(uri) ?? []).flatMap((problem, at) => {
      const diagnostic = this.#options.conversion.toDiagnostic(project, problem);
      if (diagnostic === undefined || !intersects(diagnostic.range, range)) return [];
      const diagnostics = diagnosticsOf(problem, diagnostic, shown);
      const { rule } = problem;
      const scopes = problem.fixable === 'no' || seen.has(rule) ? [] : this.#scopesOf(result, rule, uri);
      seen.add(rule);
      return [
        ...scopes.map(({ scope, title }): CodeAction => ({ title, kind: CodeActionKind.QuickFix, diagnostics, data: { ...base, what: 'fixRule', rule, scope } satisfies ActionData })),
        ...this.#suppression(result, problem).map((title): CodeAction => ({ title, kind: CodeActionKind.QuickFix, diagnostics, data: { ...base, what: 'suppress', problem: at, rule } satisfies ActionData })),
      ];
    });
  }

  #suppression({ project }: LintResult, problem: Problem): readonly string[] {
    const title = suppressProblem(project, problem)?.title ?? (this.#options.createsFiles ? suppressInNewFile(project, problem)?.title : undefined);
    return title === undefined ? [] : [title];
  }

  /** Each wider scope is offered only where it does more than the narrower one. */
  #scopesOf(result: LintResult, rule: string, uri: Uri): readonly { readonly scope: RuleScope; readonly title: string }[] {
    const inFile = countFixable(result, rule, uri);
    const inConnector = countFixable(result, rule);
    const hasOthers = this.#options.directory.projects.some(({ id }) => id !== result.project.files.id);
    return [
      ...(inFile > 1 ? [{ scope: 'file' as const, title: `Fix all ${inFile} findings of ${rule} in this file` }] : []),
      ...(inConnector > inFile ? [{ scope: 'connector' as const, title: `Fix all ${inConnector} findings of ${rule} in this connector` }] : []),
      ...(hasOthers ? [{ scope: 'workspace' as const, title: `Fix all findings of ${rule} in the workspace` }] : []),
    ];
  }

  #fixAllAction({ project, byUri }: LintResult, uri: Uri): CodeAction[] {
    if (!byUri.get(uri)?.some(({ fixable }) => fixable === 'safe')) return [];
    const version = documentAt(project, uri)?.version ?? null;
    const data: ActionData = { uri, version, what: 'fixAll', projectId: project.files.id };
    return [{ title: 'Fix all connector problems that have a safe fix', kind: FIX_ALL_KIND, data }];
  }

  async #editOf(data: ActionData, result: LintResult, token: CancellationToken): Promise<WorkspaceEdit> {
    switch (data.what) {
      case 'fix': return this.#toWorkspaceEdit([editsOfOffered(data, result)]);
      case 'fixAll': return this.#toWorkspaceEdit(await this.#fixFiles([data.uri], result, { isAsked: (uri) => uri === data.uri }));
      case 'fixRule': return this.#toWorkspaceEdit(await this.#fixRule(data, result, token));
      case 'suppress': return this.#suppress(data, result);
    }
  }

  #suppress(data: Extract<ActionData, { what: 'suppress' }>, { project, byUri }: LintResult): WorkspaceEdit {
    const problem = byUri.get(data.uri)?.[data.problem];
    if (problem?.rule !== data.rule) throw outdated();
    const fix = suppressProblem(project, problem);
    const edits = fix === undefined ? undefined : editsOf(project, fix);
    if (edits !== undefined) return this.#toWorkspaceEdit([edits]);
    const made = suppressInNewFile(project, problem);
    if (made === undefined) throw outdated();
    return toWorkspaceEdit([], this.#options, { newFiles: [made.file] });
  }

  async #fixRule({ uri, rule, scope }: Extract<ActionData, { what: 'fixRule' }>, result: LintResult, token: CancellationToken): Promise<readonly FixEdits[]> {
    // A finding in one file may be fixed in another one.
    const all = await this.#fixFiles(urisOf(result), result, { rule, isAsked: (asked) => scope !== 'file' || asked === uri });
    if (scope !== 'workspace') return all;
    const edits = [...all];
    for (const files of this.#options.directory.projects) {
      if (files.id === result.project.files.id) continue;
      const other = await this.#options.lint.lint(files, token);
      edits.push(...(await this.#fixFiles(urisOf(other), other, { rule, isAsked: () => true })));
    }
    // Connectors that share a file would change it twice.
    return edits.filter(({ document }, position) => edits.findIndex((each) => each.document.uri === document.uri) === position);
  }

  async #fixFiles(uris: readonly Uri[], result: LintResult, choice: FixChoice): Promise<readonly FixEdits[]> {
    const fixed = await Promise.all(uris.map((uri) => fixFile(uri, result, choice, this.#options)));
    return fixed.filter((each) => each !== undefined);
  }

  #toWorkspaceEdit(fixed: readonly FixEdits[]): WorkspaceEdit {
    return toWorkspaceEdit(fixed, this.#options);
  }
}

function editsOfOffered(data: Extract<ActionData, { what: 'fix' }>, { project, byUri }: LintResult): FixEdits {
  const problem = byUri.get(data.uri)?.[data.problem];
  const fix: Fix | undefined = problem?.rule === data.rule ? problem.fixes()[data.fix] : undefined;
  const edits = fix === undefined ? undefined : editsOf(project, fix);
  if (edits === undefined) throw outdated();
  return edits;
}

function urisOf({ project }: LintResult): readonly Uri[] {
  return project.documents.map(({ uri }) => uri);
}

function outdated(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The file has changed since this fix was offered. Ask for the fixes again.');
}

/** The editor's own diagnostics where they are of this problem, so that it can tell which of its marks the action is for. */
function diagnosticsOf(problem: Problem, diagnostic: Diagnostic, shown: readonly Diagnostic[]): Diagnostic[] {
  const identity = JSON.stringify(identityOf(problem));
  const matching = shown.filter((each) => each.code === problem.rule && JSON.stringify(each.data) === identity);
  return matching.length > 0 ? matching : [diagnostic];
}

function intersects(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

