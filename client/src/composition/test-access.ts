import { shownTree } from '../shown-tree.js';
import type { TestApi } from '../test-api.js';
import type { Handlers, Rooms } from './command-handlers.js';

/** What the extension's own tests see of it. */
export function createTestAccess({ shell, language, signIn, environments, comparison }: Rooms, { promotionPages }: Handlers): TestApi {
  const { tree, logicAppsTree } = environments;
  return {
    environments: { ...shownTree(tree), state: () => tree.state, message: () => environments.message() },
    logicApps: { ...shownTree(logicAppsTree), state: () => logicAppsTree.state },
    projects: shownTree(language.projectsTree),
    comparison: shownTree(comparison.tree),
    replacePrompts: (other) => { shell.prompts.replace(other); },
    sandboxAddresses: () => signIn.sandbox.start(),
    sandboxIsRunning: () => signIn.sandbox.isRunning,
    lastFailure: () => shell.boundary.lastFailure(),
    promotionPage: () => promotionPages.last,
  };
}
