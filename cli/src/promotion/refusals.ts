import { blocksSave, type ConnectorProject, lintProject, ruleById } from '@connector-workbench/core';
import { isReadyToDeploy, showProblems } from '../deployment/check-before-deployment.js';
import type { LoadedProject } from '../deployment/project-in-environment.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';

export interface RefusalOptions {
  /** Rules for Logic Apps count, too. */
  readonly isToAzure: boolean;
  readonly isDeployedAnyway: boolean;
}

/** Why the service would refuse connectors, by the rules. What was told of one is remembered with its places, for the report. */
export class Refusals {
  readonly #projects: readonly LoadedProject[];
  readonly #options: RefusalOptions;
  readonly #io: CommandIo;
  readonly #told = new Map<string, string>();

  constructor(projects: readonly LoadedProject[], options: RefusalOptions, io: CommandIo) {
    this.#projects = projects;
    this.#options = options;
    this.#io = io;
  }

  /** A sentence; undefined where nothing speaks against it. `inStage`: with the overlay. */
  of(id: string, inStage: ConnectorProject): string | undefined {
    const loaded = this.#projects.find(({ files }) => files.id === id);
    if (loaded === undefined || this.#options.isDeployedAnyway) return undefined;
    let told = '';
    const io: CommandIo = { ...this.#io, stderr: { isTerminal: false, write: (text) => { told += text; } } };
    const target = { ...loaded, project: inStage };
    if (isReadyToDeploy(target, io) && (!this.#options.isToAzure || isReadyForAzure(target, io))) return undefined;
    this.#told.set(loaded.files.name, told);
    return 'The service would refuse it.';
  }

  /** The problems of that connector, in lines; undefined where it was not refused. */
  told(name: string): string | undefined {
    return this.#told.get(name);
  }
}

/** What rules for Logic Apps call an error. */
function isReadyForAzure({ project, scope }: LoadedProject, io: CommandIo): boolean {
  const blocking = lintProject(project, { profiles: ['logic-apps'] }).filter((problem) => !blocksSave(problem) && problem.severity === 'error' && ruleById(problem.rule)?.meta.profiles.includes('logic-apps') === true);
  if (blocking.length === 0) return true;
  showProblems(project, blocking, scope, io);
  io.stderr.write(`connector: Nothing was sent, since Logic Apps would refuse the connector for ${countedNoun(blocking.length, 'problem')}. Correct them, or send it all the same with --deploy-anyway.\n`);
  return false;
}
