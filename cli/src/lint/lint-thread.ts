import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ProjectFiles } from '@connector-workbench/core';
import type { LintScope } from '../discovery/lint-scope.js';
import type { LintManner, Outcome } from './lint-one.js';
import type { ThreadAnswer, ThreadQuestion, ThreadStart } from './thread-messages.js';

/** More threads than that share too little work to be worth their memory. */
const MOST_THREADS = 4;
/** Each thread has to compile the rules for itself: with two processors, that costs as much as a second thread saves (measured on 150 connectors). */
const FEWEST_PROCESSORS = 3;

/** Another thread that lints connectors. */
export interface LintThread {
  /** Rejects where the thread ends before it has answered. */
  lint(files: ProjectFiles): Promise<Outcome>;
  end(): void;
}

/** One thread fewer than there are processors: the one that asks lints, too. None where the code of the thread is not there, as beside uncompiled sources. */
export function startThreads(scope: LintScope, manner: LintManner, onRuleError: (ruleId: string, error: unknown, project: string) => void): readonly LintThread[] {
  const code = new URL('./lint-thread-main.mjs', import.meta.url);
  const processors = availableParallelism();
  if (processors < FEWEST_PROCESSORS || !existsSync(code)) return [];
  const start: ThreadStart = { scope: { files: scope.files, shown: scope.shown, named: scope.named, failures: [], unreadableFolders: [] }, manner };
  return Array.from({ length: Math.min(MOST_THREADS, processors) - 1 }, () => new WorkerThread(new Worker(code, { workerData: start }), onRuleError));
}

class WorkerThread implements LintThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { readonly resolve: (outcome: Outcome) => void; readonly reject: (error: unknown) => void }>();
  #last = 0;

  constructor(worker: Worker, onRuleError: (ruleId: string, error: unknown, project: string) => void) {
    this.#worker = worker;
    worker.on('message', (answer: ThreadAnswer) => {
      for (const { rule, error, project } of answer.ruleErrors) onRuleError(rule, error, project);
      this.#waiting.get(answer.number)?.resolve(answer.outcome);
      this.#waiting.delete(answer.number);
    });
    worker.on('error', (error) => { this.#fail(error); });
    worker.on('exit', () => { this.#fail(new Error('A thread that lints has ended.')); });
  }

  lint(files: ProjectFiles): Promise<Outcome> {
    const question: ThreadQuestion = { number: ++this.#last, files };
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.number, { resolve, reject });
      this.#worker.postMessage(question);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
