import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { deploy } from './deploy.js';
import type { DeploymentParts } from './deployment-parts.js';
import { download } from './download.js';
import { importProject } from './import.js';
import { rollBack } from './rollback.js';
import { validate } from './validate.js';

export function deploymentCommands(parts: DeploymentParts): CommandHandlers {
  return {
    [COMMANDS.download]: (target) => download(parts, target),
    [COMMANDS.import]: (target) => importProject(parts, target),
    [COMMANDS.deploy]: (target) => deploy(parts, target),
    [COMMANDS.rollBack]: (target) => rollBack(parts, target),
    [COMMANDS.validate]: (target) => validate(parts, target, { isCertification: false }),
    [COMMANDS.validateForCertification]: (target) => validate(parts, target, { isCertification: true }),
  };
}
