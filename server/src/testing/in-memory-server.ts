import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ServerHost } from '../common/host/server-host.js';
import { startServer } from '../common/start-server.js';
import { TestEditor } from './test-editor.js';

/** Starts the server in this process, on streams, and answers an editor that is connected to it. */
export function startInMemory(host: ServerHost): TestEditor {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), host);
  return new TestEditor(createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer)));
}
