import type { DeploymentStep } from '@connector-workbench/platform';
import type { Translate } from '../../infrastructure/translate.js';

/** What the progress says while a step runs. */
export function textOfStep(step: DeploymentStep, t: Translate): string {
  switch (step) {
    case 'read-connector': return t('Reading the connector');
    case 'download-definition': return t('Downloading the definition');
    case 'download-icon': return t('Downloading the icon');
    case 'download-script': return t('Downloading the script');
    case 'write-files': return t('Writing the files');
    case 'search-existing': return t('Looking for a connector that is there already');
    case 'check-drift': return t('Comparing with the environment');
    case 'validate': return t('Having the service check the definition');
    case 'remember-intent': return t('Noting what is about to be created');
    case 'prepare-upload': return t('Preparing the upload');
    case 'upload-icon': return t('Uploading the icon');
    case 'upload-script': return t('Uploading the script');
    case 'create': return t('Creating the connector');
    case 'update': return t('Updating the connector');
    case 'read-back': return t('Reading back what is served now');
    case 'remember': return t('Remembering the deployment');
  }
}
