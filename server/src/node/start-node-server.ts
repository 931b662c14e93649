import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Connection, createConnection, createServerPipeTransport, createServerSocketTransport, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../common/start-server.js';
import { nodeHost } from './node-host.js';

/** The server was called in a way it does not know. For a caller who shows the message and ends with code 2. */
export class ServerUsageError extends Error {}

type Transport = { readonly kind: 'stdio' | 'node-ipc' } | { readonly kind: 'socket'; readonly port: number } | { readonly kind: 'pipe'; readonly name: string };

/**
 * Starts the language server on the transport that the arguments name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 * It ends the process when the editor says `exit` (code 0 after `shutdown`, else 1) or is gone. Throws a ServerUsageError for other arguments.
 */
export function startNodeServer(argv: readonly string[] = process.argv.slice(2)): void {
  startServer(connect(readTransport(argv)), nodeHost);
}

function connect(transport: Transport): Connection {
  switch (transport.kind) {
    case 'stdio': return createConnection(process.stdin, process.stdout);
    case 'socket': return createConnection(...createServerSocketTransport(transport.port));
    case 'pipe': return createConnection(...createServerPipeTransport(transport.name));
    case 'node-ipc':
      // Without its editor the process has no purpose, and nothing else would end it.
      process.once('disconnect', () => { process.exit(1); });
      return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
}

function readTransport(argv: readonly string[]): Transport {
  const { values } = parseArgs({
    args: [...argv],
    // An editor may add arguments of its own, like --clientProcessId.
    strict: false,
    options: { stdio: { type: 'boolean' }, 'node-ipc': { type: 'boolean' }, socket: { type: 'string' }, pipe: { type: 'string' } },
  });
  const { socket, pipe } = values;
  if (values['node-ipc'] === true) return { kind: 'node-ipc' };
  if (typeof pipe === 'string' && pipe !== '') return { kind: 'pipe', name: pipe };
  if (typeof socket === 'string' && /^\d{1,5}$/.test(socket)) return { kind: 'socket', port: Number(socket) };
  if (values.stdio === true) return { kind: 'stdio' };
  throw new ServerUsageError('The language server needs a transport: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
}
