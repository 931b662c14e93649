import type { ConnectorIndex, ConnectorOperation, NamedNode } from '../../index/connector-index.js';
import { listOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

/** A policy that says how a polling trigger finds out what is new. */
export interface PollingPolicy {
  readonly parameters: JsonObject;
  /** Where its parameters stand. */
  readonly at: Location;
  /** The operations that it names. */
  readonly operations: readonly ConnectorOperation[];
}

const PREFIX = 'x-ms-apimTemplateParameter.';

/** Whether a trigger is asked what is new. One with a subscription of its own is told. */
export function polls(operation: ConnectorOperation): boolean {
  return operation.trigger === 'polling' && memberOf(operation.value, 'x-ms-notification') === undefined;
}

/** The polling policies of a connector; one without names covers all polling triggers. */
export function pollingPolicies(index: ConnectorIndex): readonly PollingPolicy[] {
  return index.policyInstances.filter(isPolling).map(({ value, at }) => {
    const parameters = objectOf(memberOf(value, 'parameters')) ?? {};
    const names = listOf(memberOf(parameters, 'x-ms-apimTemplate-operationName')).filter((name): name is string => typeof name === 'string');
    const operations = names.length === 0 ? index.operations.filter(({ trigger }) => trigger === 'polling') : names.flatMap((name) => index.operationsById(name));
    return { parameters, at: at.child('parameters'), operations };
  });
}

/** A parameter of a policy, under the prefix that they all have. */
export function policyParameter({ parameters, at }: PollingPolicy, name: string): { readonly value: unknown; readonly at: Location } {
  return { value: memberOf(parameters, PREFIX + name), at: at.child(PREFIX + name) };
}

function isPolling({ name }: NamedNode): boolean {
  return name.toLowerCase() === 'pollingtrigger';
}
