import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { deleteFromLogicApps } from './delete-from-logic-apps.js';
import { deployToLogicApps } from './deploy-to-logic-apps.js';
import { downloadFromLogicApps } from './download-from-logic-apps.js';
import { exportTemplate } from './export-template.js';
import { importFromWsdl } from './import-wsdl.js';
import { isLogicAppsNode } from './logic-apps-nodes.js';
import type { LogicAppsParts } from './logic-apps-parts.js';

export function logicAppsCommands(parts: LogicAppsParts): CommandHandlers {
  return {
    [COMMANDS.signInToAzure]: async () => {
      requireTrustedWorkspace();
      await parts.azure();
      await parts.tree.refresh();
    },
    [COMMANDS.refreshLogicApps]: async (target) => {
      requireTrustedWorkspace();
      await parts.tree.refresh(isLogicAppsNode(target) ? target : undefined);
      await parts.tree.getChildren();
    },
    [COMMANDS.importWsdl]: (target) => importFromWsdl(parts, target),
    [COMMANDS.deployToLogicApps]: (target) => deployToLogicApps(parts, target),
    [COMMANDS.downloadFromLogicApps]: (target) => downloadFromLogicApps(parts, target),
    [COMMANDS.deleteFromLogicApps]: (target) => deleteFromLogicApps(parts, target),
    [COMMANDS.exportLogicAppsTemplate]: (target) => exportTemplate(parts, target),
  };
}
