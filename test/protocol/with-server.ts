import type { TestEditor, TestEditorStart } from '@connector-workbench/server/testing';
import { BuiltServer } from './built-server.js';
import { TempWorkspace } from './temp-workspace.js';

export interface ServerTest {
  readonly server: BuiltServer;
  readonly editor: TestEditor;
  readonly workspace: TempWorkspace;
}

/**
 * Runs a test against the built server, with a workspace of these files. Afterwards the server has to be well:
 * it still answers, ends with code 0, and wrote nothing where no editor reads. Gives what the test gives.
 */
export async function withServer<T = void>(
  files: Readonly<Record<string, string | Uint8Array>>, test: (context: ServerTest) => Promise<T>, start: Omit<TestEditorStart, 'folders'> & { readonly folders?: readonly string[] } = {},
): Promise<T> {
  const workspace = new TempWorkspace(files);
  const server = BuiltServer.overStdio();
  try {
    await server.editor.start({ ...start, folders: start.folders?.map((name) => workspace.uri(name)) ?? [workspace.uri()] });
    const result = await test({ server, editor: server.editor, workspace });
    await server.editor.connection.sendRequest('connectorWorkbench/projects');
    const code = await server.end();
    if (code !== 0 || server.stderr !== '') throw new Error(`The server ended with ${String(code)} and wrote: ${server.stderr}`);
    const defects = server.editor.log.filter((line) => line.includes(' failed: ') || line.includes('reports something that can\'t be shown'));
    if (defects.length > 0) throw new Error(`The server logged defects:\n${defects.join('\n')}`);
    return result;
  } finally {
    await server.dispose();
    workspace.dispose();
  }
}
