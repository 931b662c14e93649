import type { ConnectorDocument } from '../documents/connector-document.js';
import { partOf } from '../index/properties-parts.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { CONNECTION_PARAMETER_SETS, CONNECTION_PARAMETERS } from './connection-keys.js';
import { CONNECTOR_CONFIG } from './config-keys.js';
import type { KnownValue } from './known-value.js';
import { POLICY_INSTANCES } from './policy-keys.js';
import { API_PROPERTIES } from './properties-keys.js';
import { PACONN_SETTINGS } from './settings-keys.js';
import { SWAGGER_DEFINITION } from './swagger-objects.js';

/** What a solution keeps in files of their own. */
const PARTS: Readonly<Record<NonNullable<ReturnType<typeof partOf>>, KnownValue>> = {
  connectionParameters: CONNECTION_PARAMETERS,
  connectionParameterSets: CONNECTION_PARAMETER_SETS,
  policyTemplateInstances: POLICY_INSTANCES,
};

/** What is known of the value of a file; undefined for files that are no JSON or YAML, and for those of which nothing is known. */
export function knownDocument(project: ConnectorProject, document: ConnectorDocument): KnownValue | undefined {
  switch (document.kind) {
    case 'definition': return SWAGGER_DEFINITION;
    case 'properties': {
      const part = partOf(project, document);
      return part === undefined ? API_PROPERTIES : PARTS[part];
    }
    case 'settings': return PACONN_SETTINGS;
    case 'config': return CONNECTOR_CONFIG;
    case 'script':
    case 'readme':
    case 'icon':
    case 'deployments':
    case 'solution': return undefined;
  }
}
