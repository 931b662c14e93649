import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import type { SandboxService } from './sandbox-service.js';

export interface SandboxCommandsParts {
  readonly sandbox: SandboxService;
  /** Makes the sandbox the cloud that is worked with, and offers to sign in. */
  useSandbox(): Promise<void>;
}

export function sandboxCommands(parts: SandboxCommandsParts): CommandHandlers {
  return {
    [COMMANDS.startSandbox]: async () => {
      requireTrustedWorkspace();
      await parts.sandbox.start();
      await parts.useSandbox();
    },
    [COMMANDS.stopSandbox]: async () => { await parts.sandbox.stop(); },
  };
}
