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
const NODE_FREE = ['core', 'server/src/common'];

const rooms = Object.keys(MAY_USE);
const forbiddenRooms = (room) => rooms.filter((other) => other !== room && !MAY_USE[room].includes(other));

const roomRules = rooms.map((room) => ({
  files: [`${room}/src/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      paths: room === 'client' ? [] : [{ name: 'vscode', message: 'Only client/ may use the vscode API.' }],
      patterns: [
        ...forbiddenRooms(room).map((other) => ({ group: [`@connector-workbench/${other}`, `@connector-workbench/${other}/*`], message: `${room}/ may not import ${other}/.` })),
        ...(NODE_FREE.includes(room) ? [{ group: ['node:*'], message: 'core/ runs in a browser, too.' }] : []),
      ],
    }],
  },
}));

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
  { files: ['core/src/**/*.test.ts', 'core/src/testing/**'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.test.ts', 'test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', fetch: 'readonly', Buffer: 'readonly', AbortController: 'readonly', AbortSignal: 'readonly', structuredClone: 'readonly', performance: 'readonly', TextDecoder: 'readonly', TextEncoder: 'readonly', module: 'readonly', require: 'readonly', __dirname: 'readonly' } },
  },
);
