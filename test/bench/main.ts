import os from 'node:os';
import process from 'node:process';
import { benchDocument, benchGrowth } from './document-bench.js';
import { benchCorpusProcess, benchPeers, benchStart } from './process-bench.js';
import { benchPromotion } from './promotion-bench.js';
import { benchServer } from './server-bench.js';
import { benchTree } from './tree-bench.js';
import { benchWorkspace } from './workspace-bench.js';
import { benchYaml } from './yaml-bench.js';
import { findCorpus, findSubject, generatedSubject } from './subject.js';

/** Prints figures and judges nothing. Compare only those of one run: the machine's other work moves them all. */
const corpus = findCorpus();
const subject = findSubject(corpus);
process.stdout.write(`Node ${process.version}, ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg().map((load) => load.toFixed(1)).join(' ')}\n`);
benchDocument(subject);
benchGrowth();
await benchServer(subject);
if (corpus !== undefined) await benchServer(generatedSubject());
await benchYaml();
if (corpus !== undefined) await benchWorkspace(corpus);
await benchTree();
await benchPromotion();
await benchStart();
if (corpus === undefined) process.stdout.write('\nNo corpus here: set CONNECTOR_CORPUS to a folder of connectors to measure the command line on it.\n');
else await benchCorpusProcess(corpus);
if (corpus !== undefined && process.argv.includes('--peers')) await benchPeers(corpus);
