// @ts-check
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom (docs/architecture.md). Everything not named is forbidden. */
const MAY_USE = {
  core: [],
  platform: ['core'],
  server: ['core'],
  client: ['core', 'platform'],
  cli: ['core', 'platform', 'sandbox', 'server'],
  sandbox: ['core'],
};
/** What also runs in a browser: no Node built-ins there. Tests are exempt. */
const NODE_FREE = ['core/src', 'server/src/common'];

/**
 * What a connector is and what may be done with it, as opposed to what is judged about it: these folders may ask which rules
 * there are, and read what two rules share from the folder below both.
 */
const NOT_RULES = ['compare', 'connections', 'cursor', 'dynamic', 'features', 'knowledge', 'logic-apps', 'paths', 'policies', 'schemas', 'solutions', 'templates', 'wording'];

const rooms = Object.keys(MAY_USE);
const NO_VSCODE = [{ name: 'vscode', message: 'Only client/ may use the vscode API.' }];
const NO_NODE = [{ group: ['node:*'], message: 'This runs in a browser, too.' }];
const NO_SINGLE_RULE = [
  { regex: '/rules/(?!loss-rules\\.js|registry\\.js|rule-by-id\\.js|rule\\.js|rule-options\\.js)', message: 'Move what is shared to a folder below rules/ and this one.' },
];

/** @param {string} room */
const otherRooms = (room) =>
  rooms
    .filter((other) => other !== room && !MAY_USE[room].includes(other))
    .map((other) => ({ group: [`@connector-workbench/${other}`, `@connector-workbench/${other}/*`], message: `${room}/ may not import ${other}/.` }));

/** The last entry that matches a file wins as a whole, so the narrower folders repeat what holds for their room. */
const roomRules = [
  ...rooms.map((room) => restrictImports(`${room}/src`, [], room)),
  ...NODE_FREE.map((folder) => restrictImports(folder, NO_NODE, folder.split('/')[0])),
  ...NOT_RULES.map((folder) => restrictImports(`core/src/${folder}`, [...NO_NODE, ...NO_SINGLE_RULE], 'core')),
];

/** @param {string} folder @param {object[]} patterns @param {string} room */
function restrictImports(folder, patterns, room) {
  return {
    files: [`${folder}/**/*.ts`],
    ...(patterns.length > 0 ? { ignores: ['**/*.test.ts', '**/testing/**'] } : {}),
    rules: { 'no-restricted-imports': ['error', { paths: room === 'client' ? [] : NO_VSCODE, patterns: [...otherRooms(room), ...patterns] }] },
  };
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.vscode-test/**', 'artifacts/**', 'test/fixtures/**', '.sandbox/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ['core/tsconfig.src.json', '*/tsconfig.json'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  ...roomRules,
  { files: ['**/*.test.ts', 'test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', fetch: 'readonly', Buffer: 'readonly', AbortController: 'readonly', AbortSignal: 'readonly', structuredClone: 'readonly', performance: 'readonly', TextDecoder: 'readonly', TextEncoder: 'readonly', module: 'readonly', require: 'readonly', __dirname: 'readonly' } },
  },
);
