// An esbuild plugin: resolves `@connector-workbench/<room>` to the room's TypeScript sources rather than its compiled output.
import { readFileSync } from 'node:fs';
import { fromRoot } from './root.mjs';

const scope = '@connector-workbench/';

/** @type {import('esbuild').Plugin} */
export const sourcesOfWorkspaces = {
  name: 'sources-of-workspaces',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${scope}`) }, ({ path: specifier }) => {
      const [room = '', ...rest] = specifier.slice(scope.length).split('/');
      const exported = ['.', ...rest].join('/');
      const compiled = exportsOf(room)[exported]?.default;
      if (compiled === undefined) return { errors: [{ text: `${room}/package.json exports no "${exported}"` }] };
      return { path: fromRoot(room, compiled.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')) };
    });
  },
};

/**
 * @param {string} room
 * @returns {Record<string, { default: string } | undefined>}
 */
function exportsOf(room) {
  return JSON.parse(readFileSync(fromRoot(room, 'package.json'), 'utf8')).exports ?? {};
}
