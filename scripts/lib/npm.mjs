// Runs the npm that runs us, in any folder.
import process from 'node:process';
import { run } from './processes.mjs';

/** What npm says when the network, not the request, is at fault. */
const networkFailure = /\b(ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT|EINTEGRITY|E50[0-9])\b|socket hang up/i;

/**
 * Runs npm and gives its outcome; a network failure is tried once more.
 * @param {readonly string[]} args
 * @param {import('./processes.mjs').RunOptions & { cwd: string }} options
 */
export async function runNpm(args, options) {
  const { command, prefix } = npmCommand();
  const attempt = () => run(command, [...prefix, ...args], { output: 'capture', ...options, env: environment(options.env ?? process.env) });
  const first = await attempt();
  if (first.code === 0 || options.signal?.aborted || !networkFailure.test(first.output)) return first;
  return attempt();
}

/** npm as a Node script where it says where it is, because Windows cannot spawn `npm.cmd` without a shell. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) return { command: process.execPath, prefix: [script] };
  return process.platform === 'win32' ? { command: process.env['ComSpec'] ?? 'cmd.exe', prefix: ['/d', '/s', '/c', 'npm'] } : { command: 'npm', prefix: [] };
}

/**
 * Leaves out what the npm above us says about *its* package, so that the one below sees only its own folder.
 * @param {NodeJS.ProcessEnv} env
 */
function environment(env) {
  const foreign = /^npm_(lifecycle_|package_|command$|config_local_prefix$|config_ignore_scripts$|config_prefix$|config_workspace)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name) && name !== 'INIT_CWD'));
}
