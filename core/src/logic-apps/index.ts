/** Connectors as resources of Azure Logic Apps (`Microsoft.Web/customApis`), and back. */
export { armTemplate } from './arm-template.js';
export { bicepModule } from './bicep-module.js';
export { CUSTOM_API_TYPE, CUSTOM_API_VERSION, type CustomApi, type SecretPlace } from './custom-api.js';
export { customApiBody, type CustomApiPlacement } from './custom-api-body.js';
export { customApiOf } from './custom-api-of.js';
export { filesOfCustomApi, type CustomApiFiles } from './files-of-custom-api.js';
export type { CustomApiIcon } from './icon-uri.js';
export { propertiesOfWsdl, type WsdlOrigin } from './files-of-wsdl.js';
export { LOSS_REASONS, type LossReason } from '../knowledge/loss-reasons.js';
export type { Loss } from './loss.js';
export { lossesOf } from './losses-of.js';
export { resourceNameFault, resourceNameOf } from './resource-name.js';
export { elementsOf, MAX_WSDL_BYTES, readWsdl, splitName, type Wsdl, WsdlError, type WsdlService } from './read-wsdl.js';
export { longTextsOf, type LongText, MAX_LITERAL_LENGTH } from './template-properties.js';
