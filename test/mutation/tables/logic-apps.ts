import { handled, SCRIPT_FILE, SCRIPT_OPERATIONS } from '../bases/script.js';
import { POLICIES, POLICY_OF } from '../bases/policies.js';
import { atKey, atValue, atWords, below, type Place, pointerTo, put, set, settingKey, settingValue } from '../engine/change.js';
import { has, isObject, listOf, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';

const FILE = 'properties';
const PROPERTIES = pointerTo('/properties');
const SETS = below(PROPERTIES, 'connectionParameterSets');
const PARAMETERS = below(PROPERTIES, 'connectionParameters');
const VARIABLE = '@environmentVariables("contoso_Value")';
const SCRIPT = 'public class Script : ScriptBase\n{\n  public override async Task<HttpResponseMessage> ExecuteAsync()\n  {\n    return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n  }\n}\n';

/** Where apiProperties.json has `properties`, for a member that none of them is yet. */
const adding = (key: string, places: (subject: Subject) => readonly Place[]) => (subject: Subject): readonly Place[] => {
  const properties = objectOf(subject.properties).properties;
  return isObject(properties) && !has(properties, key) ? places(subject) : [];
};

const hasScript = ({ project }: Subject): boolean => project.documents.some(({ kind }) => kind === 'script');
const waysToSignIn = ['key', 'password'].map((name) => ({ name, uiDefinition: { displayName: `By ${name}`, description: `With a ${name}.` }, parameters: {} }));
const SIGN_IN = { uiDefinition: { displayName: 'Authentication type', description: 'How to sign in.' }, values: waysToSignIn };

/** What a resource of Azure Logic Apps cannot hold. */
export const LOGIC_APPS_MUTATIONS: readonly Mutation[] = [
  {
    rule: 'policy-logic-apps',
    name: 'the first one',
    breaks: ({ properties }) => (isObject(objectOf(properties).properties) && listOf(objectOf(objectOf(properties).properties).policyTemplateInstances).length === 0 ? [{ changes: [set(POLICIES, [POLICY_OF.host], FILE)], expected: atValue(below(POLICIES, 0, 'title'), FILE) }] : []),
  },
  {
    rule: 'policy-logic-apps',
    name: 'one more, with other capitals',
    breaks: ({ properties }) => {
      const policies = listOf(objectOf(objectOf(properties).properties).policyTemplateInstances);
      const { templateId, title, parameters } = POLICY_OF.test;
      return policies.length === 0 ? [] : [{ changes: [set(POLICIES, [...policies, { TemplateId: templateId, Title: title, Parameters: parameters }], FILE)], expected: atValue(below(POLICIES, policies.length, 'Title'), FILE) }];
    },
  },
  { rule: 'script-logic-apps', name: 'a script', breaks: (subject) => (hasScript(subject) ? [] : [{ changes: [put('script', SCRIPT_FILE, SCRIPT)], expected: { ...atWords('script'), name: SCRIPT_FILE } }]) },
  { rule: 'script-logic-apps', name: 'operations', breaks: adding('scriptOperations', (subject) => handled(subject).slice(0, 1).map((id) => settingKey(SCRIPT_OPERATIONS, [id], FILE))) },
  { rule: 'script-logic-apps', name: 'in the properties', breaks: adding('script', () => [settingKey(below(PROPERTIES, 'script'), SCRIPT, FILE)]) },
  { rule: 'param-sets-logic-apps', name: 'two ways', breaks: adding('connectionParameterSets', () => [settingKey(SETS, SIGN_IN, FILE)]) },
  { rule: 'env-var-logic-apps', name: 'the host', breaks: ({ definition }) => (has(definition, 'host') ? [settingValue(pointerTo('/host'), VARIABLE)] : []) },
  {
    rule: 'env-var-logic-apps',
    name: 'an app',
    breaks: ({ properties }) => Object.entries(objectOf(objectOf(objectOf(properties).properties).connectionParameters)).flatMap(([name, parameter]) => {
      const settings = objectOf(parameter).oAuthSettings;
      return isObject(settings) && typeof settings.clientId === 'string' ? [settingValue(below(PARAMETERS, name, 'oAuthSettings', 'clientId'), VARIABLE, FILE)] : [];
    }),
  },
  { rule: 'publisher-logic-apps', name: 'a publisher', breaks: adding('publisher', () => [settingKey(below(PROPERTIES, 'publisher'), 'Contoso', FILE)]) },
  { rule: 'publisher-logic-apps', name: 'an owner', breaks: adding('stackOwner', () => [{ changes: [set(below(PROPERTIES, 'stackOwner'), 'Contoso', FILE)], expected: atKey(below(PROPERTIES, 'stackOwner'), FILE) }]) },
];
