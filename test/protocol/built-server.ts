import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { TestEditor } from '@connector-workbench/server/testing';
import {
  createProtocolConnection, ExitNotification, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The bundle that ships, which `npm run build` makes; or another one, to be compared with it. */
export const SERVER = process.env.CONNECTOR_TEST_SERVER ?? fileURLToPath(new URL('../../../dist/server.cjs', import.meta.url));

/** The built server as a process of its own, and the editor that talks to it. */
export class BuiltServer {
  readonly editor: TestEditor;
  readonly process: ChildProcess;
  readonly #exited: Promise<number | null>;
  #stderr = '';

  private constructor(child: ChildProcess, editor: TestEditor) {
    this.process = child;
    this.editor = editor;
    this.#exited = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
    child.stderr?.on('data', (chunk: Buffer) => { this.#stderr += chunk.toString(); });
  }

  /** `nodeOptions` are for measuring: what Node is to do beside running the server, which may speak on a further pipe. */
  static overStdio(nodeOptions: readonly string[] = []): BuiltServer {
    const child = spawn(process.execPath, [...nodeOptions, SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    return new BuiltServer(child, new TestEditor(createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))));
  }

  static overNodeIpc(): BuiltServer {
    const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    return new BuiltServer(child, new TestEditor(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))));
  }

  /** The server connects to a port that the editor listens on. */
  static async overSocket(): Promise<BuiltServer> {
    const listener = createServer();
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const address = listener.address();
    if (address === null || typeof address === 'string') throw new Error('The listener has no port');
    const child = spawn(process.execPath, [SERVER, `--socket=${address.port}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [socket] = (await once(listener, 'connection')) as [Socket];
    listener.close();
    return new BuiltServer(child, new TestEditor(createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket))));
  }

  /** What the server wrote where an editor does not read: it should be nothing. */
  get stderr(): string {
    return this.#stderr;
  }

  /** The exit code, once the process has ended. */
  async exitCode(): Promise<number | null> {
    return this.#exited;
  }

  /** Says good-bye as an editor should, and answers the exit code. */
  async end(): Promise<number | null> {
    await this.editor.shutdown();
    await this.editor.connection.sendNotification(ExitNotification.type);
    return this.#exited;
  }

  /** Ends the process however it stands. */
  async dispose(): Promise<void> {
    this.editor.dispose();
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill('SIGKILL');
    await this.#exited;
  }
}
