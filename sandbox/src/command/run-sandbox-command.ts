import { resolve } from 'node:path';
import { startSandbox, type RunningSandbox } from '../start-sandbox.js';
import { errorCode } from '../storage/atomic-file.js';
import { DataFolderInUseError } from '../storage/data-lock.js';
import { DamagedDataError } from '../storage/stored-shapes.js';
import type { SandboxAddresses } from '../http/addresses.js';
import { parseSandboxArguments, SANDBOX_USAGE, type SandboxArguments } from './sandbox-arguments.js';

/** What the command needs from the process around it. */
export interface SandboxCommandIo {
  /** Prints one line; the line end is added. */
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
  /** Relative folders start here. */
  readonly cwd: string;
  /** Ends the sandbox. */
  readonly stop: AbortSignal;
  /** Called for `--exit-with-parent`: from then on, `stop` also means that the parent is gone. */
  readonly watchParent: () => void;
}

/** 0: ended as asked; 1: it could not start or end; 2: wrong usage. */
export type SandboxExitCode = 0 | 1 | 2;

/** `connector sandbox …`: runs until `stop`. `argv` is what stands behind the command's name. */
export async function runSandboxCommand(argv: readonly string[], io: SandboxCommandIo): Promise<SandboxExitCode> {
  const parsed = parseSandboxArguments(argv);
  switch (parsed.kind) {
    case 'help':
      io.stdout(SANDBOX_USAGE);
      return 0;
    case 'wrong':
      io.stderr(`connector: ${parsed.message}\n"connector sandbox --help" says what it takes.`);
      return 2;
    case 'run':
      return run(parsed.arguments, io);
  }
}

async function run(given: SandboxArguments, io: SandboxCommandIo): Promise<SandboxExitCode> {
  try {
    if (given.exitWithParent) io.watchParent();
    const sandbox = await start(given, io);
    await prepareTls(sandbox);
    announce(given, sandbox.addresses, io);
    await untilAborted(io.stop);
    await sandbox.close();
    return 0;
  } catch (error) {
    io.stderr(explain(error, given));
    return 1;
  }
}

function start(given: SandboxArguments, io: SandboxCommandIo): Promise<RunningSandbox> {
  const { port, seed, faults, cloud, tokenLifetimeSeconds, pageSize } = given;
  const log = given.quiet || given.json ? {} : { log: io.stderr };
  const lifetime = tokenLifetimeSeconds === undefined ? {} : { tokenLifetimeSeconds };
  const pages = pageSize === undefined ? {} : { pageSize };
  return startSandbox({ port, seed, faults, cloud, dataDir: resolve(io.cwd, given.dataDir), logDefect: io.stderr, ...log, ...lifetime, ...pages });
}

/** Whoever reads the addresses also wants the file that they name. */
async function prepareTls(sandbox: RunningSandbox): Promise<void> {
  try {
    await sandbox.prepareTls();
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

function announce(given: SandboxArguments, addresses: SandboxAddresses, io: SandboxCommandIo): void {
  if (given.json) {
    io.stdout(JSON.stringify(addresses));
    return;
  }
  io.stdout(`The sandbox listens on ${addresses.powerApps}`);
  io.stdout(`  data          ${resolve(io.cwd, given.dataDir)}`);
  io.stdout(`  sign-in page  ${addresses.deviceLogin}`);
  io.stdout(`  by TLS        ${addresses.secure.powerApps}, certificate authority ${addresses.secure.certificateAuthorityFile}`);
  io.stdout(`  tokens for    ${addresses.resource}`);
  for (const user of addresses.testUsers) io.stdout(`  test user     ${user.userPrincipalName}: ${user.description}`);
  io.stdout('Press Ctrl+C to stop it.');
}

function explain(error: unknown, given: SandboxArguments): string {
  if (error instanceof DataFolderInUseError || error instanceof DamagedDataError) return error.message;
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${given.port} is in use by another program. Choose another one with --port, or leave it out to get a free one.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `The data folder ${given.dataDir} can't be used: ${messageOf(error)}. Choose another one with --data.`;
    default:
      return `The sandbox could not start: ${messageOf(error)}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => { done(); }, { once: true });
  });
}
