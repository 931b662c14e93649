import type { Fix } from '../../fixes/fix.js';
import { suggestion } from '../../fixes/fixing.js';
import { isList, memberOf, type JsonObject } from '../../lint/json-object.js';
import { OPERATION_NAMES, PARAMETER_PREFIX } from '../../policies/policy-instance.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { propertiesPlace } from '../properties/properties-place.js';

export interface ProposedPolicy {
  readonly templateId: string;
  readonly title: string;
  readonly type?: string;
  /** What the policy is applied to. */
  readonly operationId: string;
  /** By their names without the prefix. */
  readonly parameters: JsonObject;
}

/** Proposes another policy in apiProperties.json; nothing where that has no place for one. */
export function proposePolicy(project: ConnectorProject, { templateId, title, type, operationId, parameters }: ProposedPolicy): readonly Fix[] {
  const place = propertiesPlace(project);
  const list = memberOf(place?.value, 'policyTemplateInstances');
  if (place === undefined || (list !== undefined && !isList(list))) return [];
  const prefixed = Object.entries(parameters).map(([name, value]) => [PARAMETER_PREFIX + name, value] as const);
  const policy = { templateId, title, ...(type === undefined ? {} : { type }), parameters: { [OPERATION_NAMES]: [operationId], ...Object.fromEntries(prefixed) } };
  return [
    suggestion(`Add a policy "${templateId}" for ${operationId} to apiProperties.json`, place.at, (corrector) => {
      if (list === undefined) corrector.insertKey(place.at.pointer, 'policyTemplateInstances', [policy]);
      else corrector.append(place.at.child('policyTemplateInstances').pointer, policy);
    }),
  ];
}
