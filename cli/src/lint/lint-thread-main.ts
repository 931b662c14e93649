import { parentPort, workerData } from 'node:worker_threads';
import { nodeFileSystem } from '../files/node-file-system.js';
import { lintOne } from './lint-one.js';
import { loadYaml } from './load-yaml.js';
import type { ThreadAnswer, ThreadQuestion, ThreadStart } from './thread-messages.js';

// The code of a thread that helps to lint: it answers questions until it is ended.
const { scope, manner } = workerData as ThreadStart;

parentPort?.on('message', ({ number, files }: ThreadQuestion) => {
  void answer(number, files);
});

/** An error that is no rule's is a defect: unhandled, it ends the thread, and whoever asked is told. */
async function answer(number: number, files: ThreadQuestion['files']): Promise<void> {
  const ruleErrors: { rule: string; error: string; project: string }[] = [];
  const tools = { disk: nodeFileSystem, loadYaml, onRuleError: (rule: string, error: unknown, project: string) => { ruleErrors.push({ rule, error: String(error), project }); } };
  const outcome = await lintOne(files, scope, manner, tools);
  parentPort?.postMessage({ number, outcome, ruleErrors } satisfies ThreadAnswer);
}
