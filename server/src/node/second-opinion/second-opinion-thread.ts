import { parentPort, workerData } from 'node:worker_threads';
import { verdictOn } from './verdict.js';

/** The code of a thread that judges one definition: its data is a copy, its answer the verdict. */
void verdictOn(workerData).then((verdict) => { parentPort?.postMessage(verdict); });
