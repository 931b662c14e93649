import { type ConnectorProject, documentOf, LintMemory, lintProject, lintProjectInSteps, type LintOptions, prepareForEdits, type Problem, type ProjectFiles, type Uri } from '@connector-workbench/core';
import type { CancellationToken } from 'vscode-languageserver';
import type { Timers } from '../host/server-host.js';
import { runInSlices } from '../host/slices.js';
import type { ProjectSnapshots } from '../projects/project-snapshots.js';
import { describeError, type Logger } from '../requests/logger.js';
import { CancelledError, throwIfCancelled, untilCancelled } from '../requests/cancellation.js';
import type { LintSettings } from '../settings/lint-settings.js';

/** What the rules say of one snapshot under one state of the settings. */
export interface LintResult {
  readonly project: ConnectorProject;
  readonly problems: readonly Problem[];
  readonly byUri: ReadonlyMap<Uri, readonly Problem[]>;
}

export interface LintServiceOptions {
  readonly snapshots: ProjectSnapshots;
  readonly timers: Timers;
  readonly logger: Logger;
  settingsFor(folder: Uri): LintSettings;
  whenSettingsAreKnown(token: CancellationToken): Promise<void>;
}

/** Lints snapshots, each of them once. */
export class LintService {
  readonly #options: LintServiceOptions;
  readonly #results = new WeakMap<ConnectorProject, { readonly settings: LintSettings; readonly result: LintResult }>();
  /** By project; only of connectors that somebody edits, since remembering costs memory. */
  readonly #memories = new Map<string, LintMemory>();
  readonly #running = new Map<ConnectorProject, { readonly settings: LintSettings; readonly result: Promise<LintResult | undefined> }>();
  /** The projects whose definition is ready to be edited. */
  readonly #prepared = new Set<string>();
  readonly #failedRules = new Set<string>();

  constructor(options: LintServiceOptions) {
    this.#options = options;
  }

  /**
   * Lints the current snapshot of a project. Other messages are handled meanwhile, and an edit among them starts it anew. For a connector that somebody edits,
   * nothing is awaited after the rules have ended, so that the result is current when it returns.
   */
  async lint(files: ProjectFiles, token: CancellationToken): Promise<LintResult> {
    for (;;) {
      // A cancellation or an edit that has arrived comes first.
      await this.#options.timers.turn();
      throwIfCancelled(token);
      await this.#options.whenSettingsAreKnown(token);
      const project = await this.#options.snapshots.snapshot(files, token);
      const result = isEdited(project) ? await this.#lintEdited(project, token) : await this.#lintInBackground(project, token);
      if (result !== undefined) return result;
    }
  }

  /** What was found in a snapshot, where it has been linted already under the settings as they are. */
  knownResult(project: ConnectorProject): LintResult | undefined {
    return this.#known(project, this.#options.settingsFor(project.files.folder));
  }

  /** Lints any snapshot, also one that only a fix imagines. */
  lintSnapshot(project: ConnectorProject): LintResult {
    const settings = this.#options.settingsFor(project.files.folder);
    return this.#known(project, settings) ?? this.#keep(project, settings, lintProject(project, { ...this.#optionsFor(settings), ...this.#memoryOf(project) }));
  }

  /** Whoever asks for something else meanwhile does not wait for the end of a large connector that is not even open. */
  async #lintInBackground(project: ConnectorProject, token: CancellationToken): Promise<LintResult> {
    const settings = this.#options.settingsFor(project.files.folder);
    const known = this.#known(project, settings);
    if (known !== undefined) return known;
    // The files were read just now, which takes as long as a slice.
    await this.#options.timers.turn();
    throwIfCancelled(token);
    const steps = lintProjectInSteps(project, this.#optionsFor(settings));
    const result = this.#keep(project, settings, await runInSlices(steps, this.#options.timers, () => { throwIfCancelled(token); }));
    // Whoever makes reports of it goes on with work of the same kind.
    await this.#options.timers.turn();
    return result;
  }

  /** Undefined where the connector, or the settings, changed before the rules were through. */
  async #lintEdited(project: ConnectorProject, token: CancellationToken): Promise<LintResult | undefined> {
    const settings = this.#options.settingsFor(project.files.folder);
    const known = this.#known(project, settings);
    if (known !== undefined) return known;
    const running = this.#running.get(project);
    const lint = running?.settings === settings ? running.result : this.#start(project, settings);
    let result: LintResult | undefined;
    await untilCancelled(lint.then((found) => { result = found; }), token);
    return result;
  }

  /** Several may ask about one version at a time: it is linted once, also where one of them loses interest. */
  #start(project: ConnectorProject, settings: LintSettings): Promise<LintResult | undefined> {
    const result = this.#lintWhileCurrent(project, settings).finally(() => { this.#running.delete(project); });
    this.#running.set(project, { settings, result });
    return result;
  }

  async #lintWhileCurrent(project: ConnectorProject, settings: LintSettings): Promise<LintResult | undefined> {
    const steps = lintProjectInSteps(project, { ...this.#optionsFor(settings), ...this.#memoryOf(project) });
    try {
      const problems = await runInSlices(steps, this.#options.timers, () => {
        if (!this.#options.snapshots.isCurrent(project) || this.#options.settingsFor(project.files.folder) !== settings) throw new CancelledError();
      });
      if (!this.#prepared.has(project.files.id)) void this.#prepare(project);
      return this.#keep(project, settings, problems);
    } catch (error) {
      if (error instanceof CancelledError) return undefined;
      throw error;
    }
  }

  /** Once the first diagnostics are on their way. */
  async #prepare(project: ConnectorProject): Promise<void> {
    this.#prepared.add(project.files.id);
    await this.#options.timers.turn();
    const definition = documentOf(project, 'definition');
    if (definition !== undefined && this.#options.snapshots.isCurrent(project)) prepareForEdits(definition);
  }

  #known(project: ConnectorProject, settings: LintSettings): LintResult | undefined {
    const known = this.#results.get(project);
    return known?.settings === settings ? known.result : undefined;
  }

  #keep(project: ConnectorProject, settings: LintSettings, problems: readonly Problem[]): LintResult {
    const result = { project, problems, byUri: groupByUri(problems) };
    this.#results.set(project, { settings, result });
    return result;
  }

  #optionsFor(settings: LintSettings): LintOptions {
    return {
      // A configuration in the folder is shared by a team, and goes before what one person has set.
      defaults: { severities: settings.severities, options: settings.options, ...(settings.profiles === undefined ? {} : { profiles: settings.profiles }) },
      onRuleError: (ruleId, error) => { this.#logOnce(ruleId, error); },
    };
  }

  #memoryOf(project: ConnectorProject): { readonly memory?: LintMemory } {
    const { id } = project.files;
    if (!isEdited(project)) {
      this.#memories.delete(id);
      this.#prepared.delete(id);
      return {};
    }
    const memory = this.#memories.get(id) ?? new LintMemory();
    this.#memories.set(id, memory);
    return { memory };
  }

  #logOnce(ruleId: string, error: unknown): void {
    if (this.#failedRules.has(ruleId)) return;
    this.#failedRules.add(ruleId);
    this.#options.logger.error(`The rule ${ruleId} failed and reports nothing for now: ${describeError(error)}`);
  }
}

function isEdited(project: ConnectorProject): boolean {
  return documentOf(project, 'definition')?.version !== undefined;
}

function groupByUri(problems: readonly Problem[]): ReadonlyMap<Uri, readonly Problem[]> {
  const byUri = new Map<Uri, Problem[]>();
  for (const problem of problems) {
    const group = byUri.get(problem.uri);
    if (group === undefined) byUri.set(problem.uri, [problem]);
    else group.push(problem);
  }
  return byUri;
}
