import type { ConnectorUpload } from '../connectors/connector-upload.js';
import type { ValidationResult } from '../connectors/connectors-client.js';
import { refusedMembersOf } from '../connectors/upload-body.js';
import { firstOf } from '../errors/error-of-answer.js';
import { namingSteps } from '../errors/naming-steps.js';
import { PlatformError } from '../errors/platform-error.js';
import type { FileContent } from './connector-files.js';
import { definitionHash } from './content-hash.js';
import type { DeploymentsFile } from './deployments-file.js';
import type { DeploymentNote, DeploymentRequest } from './deployment-request.js';

/**
 * Whether the cloud has accepted this very definition: an environment has it already, from here. The service checks it once more when it is written; what is saved is a request that
 * would say the same.
 */
export function isAcceptedElsewhere({ environments }: DeploymentsFile, { cloudId, local }: Pick<DeploymentRequest, 'cloudId' | 'local'>): boolean {
  const here = definitionHash(local.definitionText);
  return Object.values(environments).some((record) => record.cloud === cloudId && record.environment?.definition === here);
}

/** What validation says of a definition that was accepted before. */
export const ACCEPTED: ValidationResult = { isAccepted: true, messages: [] };

/** Lets the service judge the definition. Throws a PlatformError (`service-refused`) with its findings where it has errors. Step: validate. */
export async function validateFirst({ connectors, local, progress, signal }: DeploymentRequest): Promise<ValidationResult> {
  progress?.('validate');
  const validation = await connectors.validate(local.definitionText, {}, signal);
  if (validation.isAccepted) return validation;
  const errors = validation.messages.filter((each) => each.severity === 'error');
  throw new PlatformError('service-refused', {
    code: 'SwaggerCertificationFailedWithErrors',
    serviceMessages: validation.messages,
    data: { reason: firstOf(errors) },
  });
}

/** Uploads icon and script, where there are any. Steps: prepare-upload, upload-icon, upload-script. */
export async function uploadFiles(request: DeploymentRequest, withIcon: boolean): Promise<ConnectorUpload> {
  const { connectors, environment, local, clientSecret, progress, signal } = request;
  const icon = withIcon ? local.files.icon : undefined;
  const { script } = local.files;
  const base = { definition: local.definitionText, apiProperties: local.apiProperties, clientSecret };
  if (icon === undefined && script === undefined) return { ...base, iconUri: undefined, scriptUri: '' };
  progress?.('prepare-upload');
  const place = await connectors.createUploadPlace(environment.id, signal);
  // Both at once, each with the name of its own step for what fails.
  const upload = (step: 'upload-icon' | 'upload-script', file: FileContent): Promise<string> => namingSteps(request, async (own) => {
    own.progress?.(step);
    return await connectors.uploadFile(place, file, signal);
  });
  const [iconUri, scriptUri] = await Promise.all([icon === undefined ? undefined : upload('upload-icon', icon), script === undefined ? '' : upload('upload-script', script)]);
  return { ...base, iconUri, scriptUri };
}

export function leftOutNotes({ local }: DeploymentRequest): readonly DeploymentNote[] {
  return refusedMembersOf(local.apiProperties).map((member) => ({ kind: 'left-out', member }));
}
