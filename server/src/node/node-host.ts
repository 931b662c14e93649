import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { ServerHost, Timers } from '../common/host/server-host.js';
import { nodeFiles } from './node-files.js';
import { askSecondOpinion } from './second-opinion/ask-second-opinion.js';

const nodeTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return { dispose: () => { clearTimeout(timer); } };
  },
  // Twice: in the first turn a message is read from the pipe, in the second one it is handled.
  async turn() {
    await new Promise((resolve) => { setImmediate(resolve); });
    await new Promise((resolve) => { setImmediate(resolve); });
  },
};

/** What the server needs of a machine, from Node. */
export const nodeHost: ServerHost = {
  files: nodeFiles,
  timers: nodeTimers,
  askSecondOpinion,
  loadYaml: async () => (await import('@connector-workbench/core/yaml')).yamlSupport,
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
};
