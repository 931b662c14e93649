import type { ProjectSummary } from '@connector-workbench/core';
import { isCancellation } from '../../infrastructure/cancellation.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import type { Logger } from '../../infrastructure/logger.js';
import { LazyValues } from '../../trees/lazy-values.js';
import { childrenOf, projectNodes, type ProjectNode } from './project-nodes.js';

export interface ProjectsModelParts {
  readonly log: Pick<Logger, 'error'>;
  readonly describe: DescribeFailure;
  loadProjects(): Promise<readonly ProjectSummary[]>;
  stateChanged(state: 'failed' | 'empty' | 'ready'): void;
  /** Something else is shown now. */
  changed(): void;
}

/** What the view *Connectors in This Workspace* shows. What it last showed stays while it loads anew, and below the reason where that fails. Knows nothing of VS Code. */
export class ProjectsModel {
  readonly #parts: ProjectsModelParts;
  readonly #projects = new LazyValues<readonly ProjectSummary[]>();

  constructor(parts: ProjectsModelParts) {
    this.#parts = parts;
  }

  /** Asks the server again; cheap, since it keeps what has not changed. Never rejects. */
  async refresh(): Promise<void> {
    const isOther = await this.#projects.reload(() => true);
    if (isOther) this.#parts.changed();
    // The counts behind `enablement` must be right even where nobody has looked at the view yet.
    else await this.children();
  }

  /** Never rejects. */
  async children(node?: ProjectNode): Promise<readonly ProjectNode[]> {
    if (node !== undefined) return childrenOf(node);
    const loaded = await this.#projects.get('', (signal) => this.#load(signal));
    switch (loaded.kind) {
      case 'cancelled': return [];
      case 'failed': return [this.#failure(loaded.error)];
      case 'ready': return [...(loaded.failedAgain === undefined ? [] : [{ ...this.#failure(loaded.failedAgain.error), isRestKept: true }]), ...projectNodes(loaded.value)];
    }
  }

  dispose(): void {
    this.#projects.forget(() => true);
  }

  async #load(signal: AbortSignal): Promise<readonly ProjectSummary[]> {
    const tell = (state: 'failed' | 'empty' | 'ready'): void => { if (!signal.aborted) this.#parts.stateChanged(state); };
    try {
      const projects = await this.#parts.loadProjects();
      tell(projects.length > 0 ? 'ready' : 'empty');
      return projects;
    } catch (error) {
      if (!isCancellation(error)) {
        this.#parts.log.error(`Listing the connectors of the workspace: ${this.#parts.describe(error).message}`);
        tell('failed');
      }
      throw error;
    }
  }

  #failure(error: unknown): Extract<ProjectNode, { readonly kind: 'failure' }> {
    return { kind: 'failure', failure: this.#parts.describe(error) };
  }
}
