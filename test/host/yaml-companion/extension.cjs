// What Red Hat's extension for YAML does where nobody changes a setting, but for the list of schemas, which is on the network and names no file
// of a connector: its language server, asked by VS Code through the usual client.
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client;

exports.activate = async () => {
  const run = { module: require.resolve('yaml-language-server/out/server/src/server.js'), transport: TransportKind.ipc };
  client = new LanguageClient('yaml', 'YAML Support', { run, debug: run }, {
    documentSelector: [{ language: 'yaml' }],
    synchronize: { configurationSection: ['yaml', 'http.proxy', 'http.proxyStrictSSL', 'editor.tabSize', 'editor.formatOnType', 'files.associations'] },
  });
  await client.start();
};

exports.deactivate = () => client?.stop();
