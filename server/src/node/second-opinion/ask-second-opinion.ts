import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AskSecondOpinion, SecondOpinion } from '../../common/second-opinion/second-opinion.js';

/** A definition that takes longer is left without an answer. */
const PATIENCE_MS = 30_000;
const THREAD_NAMES = ['second-opinion-thread.cjs', 'second-opinion-thread.mjs', 'second-opinion-thread.js'];

/** In a thread of its own, since it compiles a schema for each definition, which takes up to seconds. No answer where the code of the thread is not there. */
export const askSecondOpinion: AskSecondOpinion = (definition) => {
  const code = THREAD_NAMES.map((name) => new URL(`./${name}`, import.meta.url)).find((url) => existsSync(fileURLToPath(url)));
  return code === undefined ? Promise.resolve(undefined) : askThread(new Worker(code, { workerData: definition }));
};

function askThread(thread: Worker): Promise<SecondOpinion | undefined> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => { reject(new Error('swagger-parser took too long.')); }, PATIENCE_MS);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => { reject(new Error('The thread that asks swagger-parser has ended.')); });
    const end = (): void => {
      clearTimeout(patience);
      void thread.terminate();
    };
    thread.once('message', end).once('error', end);
    patience.unref();
  });
}
