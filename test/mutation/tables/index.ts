import type { Mutation } from '../engine/mutation.js';
import { DEFINITION_MUTATIONS } from './definition.js';
import { DESIGNER_MUTATIONS } from './designer.js';
import { DYNAMIC_MUTATIONS } from './dynamic.js';
import { EXTENSION_MUTATIONS } from './extensions.js';
import { FILE_MUTATIONS } from './files.js';
import { FOLDER_MUTATIONS } from './folder.js';
import { LIMIT_MUTATIONS } from './limits.js';
import { LOGIC_APPS_MUTATIONS } from './logic-apps.js';
import { OPERATION_MUTATIONS } from './operations.js';
import { PARAMETER_MUTATIONS } from './parameters.js';
import { PATH_MUTATIONS } from './paths.js';
import { POLICY_MUTATIONS } from './policies.js';
import { POLICY_USE_MUTATIONS } from './policies-at-work.js';
import { PROPERTY_MUTATIONS } from './properties.js';
import { REFERENCE_MUTATIONS } from './references.js';
import { RESPONSE_MUTATIONS } from './responses.js';
import { SCHEMA_MUTATIONS } from './schemas.js';
import { SCHEME_MUTATIONS } from './schemes.js';
import { SCRIPT_MUTATIONS } from './scripts.js';
import { SECURITY_MUTATIONS } from './security.js';
import { SIGN_IN_MUTATIONS } from './sign-in.js';
import { STRUCTURE_MUTATIONS } from './structure.js';
import { STYLE_MUTATIONS } from './style.js';
import { WEBHOOK_MUTATIONS } from './webhooks.js';
import { WORDING_MUTATIONS } from './wording.js';

/** Every way in which the tests break connectors. A new rule brings its mutations in the table of its area. */
export const MUTATIONS: readonly Mutation[] = [
  ...FILE_MUTATIONS,
  ...DEFINITION_MUTATIONS,
  ...STRUCTURE_MUTATIONS,
  ...PATH_MUTATIONS,
  ...OPERATION_MUTATIONS,
  ...PARAMETER_MUTATIONS,
  ...SCHEMA_MUTATIONS,
  ...RESPONSE_MUTATIONS,
  ...REFERENCE_MUTATIONS,
  ...SECURITY_MUTATIONS,
  ...EXTENSION_MUTATIONS,
  ...WEBHOOK_MUTATIONS,
  ...PROPERTY_MUTATIONS,
  ...WORDING_MUTATIONS,
  ...DESIGNER_MUTATIONS,
  ...SIGN_IN_MUTATIONS,
  ...POLICY_MUTATIONS,
  ...DYNAMIC_MUTATIONS,
  ...POLICY_USE_MUTATIONS,
  ...SCRIPT_MUTATIONS,
  ...FOLDER_MUTATIONS,
  ...STYLE_MUTATIONS,
  ...LIMIT_MUTATIONS,
  ...SCHEME_MUTATIONS,
  ...LOGIC_APPS_MUTATIONS,
];
