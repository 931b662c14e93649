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
      const { exports = {}, sideEffects = true } = manifestOf(room);
      const compiled = exports[exported]?.default;
      if (compiled === undefined) return { errors: [{ text: `${room}/package.json exports no "${exported}"` }] };
      return { path: fromRoot(room, compiled.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')), sideEffects };
    });
  },
};

/**
 * @typedef {object} RoomManifest
 * @property {Record<string, { default: string } | undefined>} [exports]
 * @property {boolean} [sideEffects] False: a module that nobody uses anything of is left out.
 *
 * @param {string} room
 * @returns {RoomManifest}
 */
function manifestOf(room) {
  return JSON.parse(readFileSync(fromRoot(room, 'package.json'), 'utf8'));
}
