import { blocksSave, type ConnectorProject, type LintProjectParams, type LintProjectResult, type ProjectFiles, type ProjectsResult, type ProjectSummary, type Uri, type YamlSupport } from '@connector-workbench/core';
import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { YamlLoader } from '../documents/yaml-loader.js';
import type { DiagnosticConversion } from '../diagnostics/diagnostic-conversion.js';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { LintResult, LintService } from '../lint/lint-service.js';
import type { ClosedProjects } from '../projects/closed-projects.js';
import type { ProjectDirectory } from '../projects/project-directory.js';
import { lintInStage } from './lint-in-stage.js';
import { summarizeProject } from './project-summary.js';

export interface ProjectRequestsOptions {
  readonly directory: ProjectDirectory;
  readonly lint: LintService;
  readonly conversion: DiagnosticConversion;
  readonly positions: DocumentPositions;
  readonly closed: ClosedProjects;
  readonly yaml: YamlLoader;
  clientUri(uri: Uri): string;
  /** Whatever is remembered of files that are not open is read again. */
  forgetDisk(files: ProjectFiles): void;
}

/** Answers the product's own requests (core's `workbench-protocol.ts`). */
export class ProjectRequests {
  readonly #options: ProjectRequestsOptions;
  readonly #summaries = new WeakMap<LintResult, { readonly summary: ProjectSummary | undefined }>();

  constructor(options: ProjectRequestsOptions) {
    this.#options = options;
  }

  async projects(token: CancellationToken): Promise<ProjectsResult> {
    await this.#options.directory.whenSearched(token);
    const projects: (ProjectSummary | undefined)[] = [];
    for (const files of this.#options.directory.projects) projects.push(await this.#options.closed.fact(this, files, async () => this.#summarize(await this.#options.lint.lint(files, token))));
    return { projects: projects.filter((project) => project !== undefined) };
  }

  /** Null where there is no such project. The disk is read again: what a deploy sends must be what was judged. */
  async lintProject(params: unknown, token: CancellationToken): Promise<LintProjectResult | null> {
    const { projectId, stage } = readLintProjectParams(params);
    await this.#options.directory.whenSearched(token);
    const files = this.#options.directory.projectById(projectId);
    if (files === undefined) return null;
    this.#options.forgetDisk(files);
    const result = await this.#options.lint.lint(files, token);
    const { project, problems } = stage === undefined
      ? { project: result.project, problems: result.problems.map((problem) => ({ problem, isBlocking: blocksSave(problem) })) }
      : lintInStage(result.project, stage, await this.#yamlFor(result.project));
    return {
      problems: problems.flatMap(({ problem, isBlocking }) => {
        const diagnostic = this.#options.conversion.toDiagnostic(project, problem);
        if (diagnostic === undefined) return [];
        const { uri, rule, severity } = problem;
        return [{ uri: this.#options.clientUri(uri), rule, severity, message: diagnostic.message, range: diagnostic.range, blocksSave: isBlocking }];
      }),
    };
  }

  async #yamlFor({ documents }: ConnectorProject): Promise<YamlSupport | undefined> {
    return documents.some(({ syntax }) => syntax === 'yaml') ? await this.#options.yaml.get() : undefined;
  }

  #summarize(result: LintResult): ProjectSummary | undefined {
    const known = this.#summaries.get(result) ?? { summary: summarizeProject(result, this.#options) };
    this.#summaries.set(result, known);
    return known.summary;
  }
}

function readLintProjectParams(params: unknown): LintProjectParams {
  if (typeof params === 'object' && params !== null && 'projectId' in params && typeof params.projectId === 'string') {
    return { projectId: params.projectId, ...('stage' in params && typeof params.stage === 'string' ? { stage: params.stage } : {}) };
  }
  throw new ResponseError(ErrorCodes.InvalidParams, 'lintProject needs { "projectId": text }.');
}
