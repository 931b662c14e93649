import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { TestEditor } from '@connector-workbench/server/testing';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const SERVER = fileURLToPath(new URL('../../../node_modules/yaml-language-server/out/server/src/server.js', import.meta.url));

/** As Red Hat's extension sets it where nobody changes anything, but for the list of schemas, which is on the network and names no file of a connector. */
const CONFIGURATION = { validate: true, hover: true, completion: true, schemaStore: { enable: false, url: '' }, schemas: {}, format: { enable: true } };

/** The language server of Red Hat's extension for YAML, and an editor that talks to it. */
export class YamlSupport {
  readonly editor: TestEditor;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, editor: TestEditor) {
    this.#process = child;
    this.editor = editor;
  }

  static async start(folder: string): Promise<YamlSupport> {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const editor = new TestEditor(createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)));
    const textDocument = { publishDiagnostics: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, foldingRange: { lineFoldingOnly: true } };
    await editor.start({ capabilities: { textDocument, workspace: { configuration: true } }, folders: [folder], configuration: { '': CONFIGURATION } });
    return new YamlSupport(child, editor);
  }

  async dispose(): Promise<void> {
    this.editor.dispose();
    this.#process.kill('SIGKILL');
    if (this.#process.exitCode === null && this.#process.signalCode === null) await once(this.#process, 'exit');
  }
}
