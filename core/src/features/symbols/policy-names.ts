import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import { coveredOperations } from '../../policies/covered-operations.js';
import { operationsOf, type Policy, policyParameter, policyTexts, readPolicy } from '../../policies/policy-instance.js';
import { placeholdersOf } from '../../policies/route-placeholders.js';
import { entitiesOf } from './call-names.js';
import type { Collector, TextPart } from './collector.js';
import type { Entity } from './entity.js';

type ParameterPlace = 'header' | 'query' | 'path';

/** What functions of policies read by name. */
const READ_BY: ReadonlyMap<string, ParameterPlace> = new Map([['headers', 'header'], ['header', 'header'], ['queryparameters', 'query']]);
/** What templates set by their parameter `name`. */
const SET_BY: ReadonlyMap<string, ParameterPlace> = new Map([['setheader', 'header'], ['setqueryparameter', 'query']]);

/** Adds what policies name: templates, operations, parameters. Connection parameters and environment variables are found in all texts of the file. */
export function addPolicies(index: ConnectorIndex, collector: Collector): void {
  for (const { value, at } of index.policyInstances) new PolicyReader(readPolicy(value, at), index, collector).read();
}

class PolicyReader {
  readonly #policy: Policy;
  readonly #index: ConnectorIndex;
  readonly #collector: Collector;
  readonly #what: string;
  #covered: readonly ConnectorOperation[] | undefined;

  constructor(policy: Policy, index: ConnectorIndex, collector: Collector) {
    this.#policy = policy;
    this.#index = index;
    this.#collector = collector;
    this.#what = `policy ${policy.template?.title ?? policy.templateId ?? 'without a template'}`;
  }

  read(): void {
    const { templateId, templateIdAt } = this.#policy;
    const { entities } = this.#collector;
    if (templateId !== undefined) this.#collector.refer([entities.named('policyTemplate', templateId)], { at: templateIdAt, what: this.#what });
    for (const { operationId, at: place } of operationsOf(this.#policy) ?? []) this.#collector.refer([entities.named('operation', operationId)], { at: place, what: this.#what });
    this.#addExpressions();
    this.#addSetName();
    this.#addPlaceholders();
    this.#addTriggerState();
  }

  #addExpressions(): void {
    for (const { text, at } of policyTexts(this.#policy)) {
      for (const { name, arguments: [argument] } of policyExpressions(text)) {
        const place = READ_BY.get(name.toLowerCase());
        if (place !== undefined && argument !== undefined && argument.quote !== '') this.#refer(place, argument.text, at, { start: argument.start + 1, end: argument.end - 1 });
      }
    }
  }

  #addSetName(): void {
    const place = SET_BY.get(this.#policy.template?.id ?? '');
    const name = place === undefined ? undefined : policyParameter(this.#policy, 'name');
    if (place !== undefined && typeof name?.value === 'string' && name.value !== '') this.#refer(place, name.value, name.at);
  }

  #addPlaceholders(): void {
    const path = this.#policy.template?.id === 'routerequesttoendpoint' ? policyParameter(this.#policy, 'newPath') : undefined;
    if (typeof path?.value !== 'string') return;
    for (const within of placeholdersOf(path.value)) this.#collector.refer(this.#parameters('path', within.name), { at: path.at, within, what: this.#what });
  }

  /** The keys of a polling trigger's configuration are query parameters, but for those of the platform. */
  #addTriggerState(): void {
    const config = this.#policy.template?.id === 'pollingtrigger' ? policyParameter(this.#policy, 'triggerConfig') : undefined;
    if (config === undefined || !isObject(config.value)) return;
    for (const name of Object.keys(config.value)) {
      if (!name.startsWith('x-ms-')) this.#collector.refer(this.#named('query', name), { at: config.at.step(name), part: 'key', what: this.#what });
    }
  }

  #refer(place: 'header' | 'query' | 'path', name: string, at: Location, within?: TextPart): void {
    this.#collector.refer(this.#named(place, name), { at, what: this.#what, within: within ?? { start: 0, end: name.length } });
  }

  /** The parameters of that name, else the name itself. */
  #named(place: ParameterPlace, name: string): readonly Entity[] {
    const parameters = this.#parameters(place, name);
    return parameters.length > 0 ? parameters : [this.#collector.entities.named(place === 'header' ? 'header' : 'queryParameter', name)];
  }

  /** Of the operations that the policy is for. Names of headers and query parameters are compared ignoring case, as the platform does. */
  #parameters(place: ParameterPlace, name: string): readonly Entity[] {
    this.#covered ??= coveredOperations(this.#policy, this.#index);
    const isNamed = (other: string | undefined): boolean => (place === 'path' ? other === name : other?.toLowerCase() === name.toLowerCase());
    return entitiesOf(this.#covered.flatMap((operation) => this.#index.parametersOf(operation).filter((parameter) => parameter.in === place && isNamed(parameter.name))), this.#collector);
  }
}
