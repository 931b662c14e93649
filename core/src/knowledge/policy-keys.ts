import { memberIgnoringCase, objectOf, textOf } from '../lint/json-object.js';
import { POLICY_TEMPLATES, policyTemplate, type PolicyParameter, type PolicyTemplate } from '../policies/policy-templates.js';
import { PAGES } from './documentation-links.js';
import { type Around, type Choice, type KnownKey, type KnownValue, listOfValues, mapOf, oneOf, slot, tableOf, text } from './known-value.js';
import { choiceHole, hole, INSIDE, type Template } from './template.js';

const PARAMETER_PREFIX = 'x-ms-apimTemplateParameter.';
const OPERATION_NAMES = 'x-ms-apimTemplate-operationName';
const POLICY_SECTION = 'x-ms-apimTemplate-policySection';

/** What a template does. */
const POLICY_MEANINGS: Readonly<Record<string, string>> = {
  dynamichosturl: 'Sends calls to another host than the definition names, for example to the one that a connection parameter holds. Where it is for all operations, the host of the definition is no longer used.',
  routerequesttoendpoint: 'Sends calls to another path of the API, for example where two operations share one endpoint.',
  setheader: 'Sets a header of the request or of the response.',
  setqueryparameter: 'Sets a parameter of the query.',
  setproperty: 'Sets a property of the body.',
  convertarraytoobject: 'Makes an object out of a list, whose keys are taken from the items.',
  convertobjecttoarray: 'Makes a list out of an object, with an item for each key.',
  stringtoarray: 'Makes a list of objects out of a text with delimiters.',
  setvaluefromurl: 'Calls an address, and sets a header or query parameter to a value of its answer.',
  setconnectionstatustounauthenticated: 'Marks the connection as not signed in when the service answers with a certain status. It needs a test of the connection.',
  pollingtrigger: 'Keeps the state of a polling trigger: what the next question asks for, taken from the last answer.',
  updatenextlink: 'Makes the address of the next page lead through the connector.',
  stringreplace: 'Replaces a text in a property.',
  encodepropertyvalue: 'Encodes the value of a property for use in an address.',
  moveproperties: 'Moves properties to another place of the body.',
  dynamicsubdomain: 'Sets the subdomain that calls are sent to.',
};

/** What the parameters of templates are; those of the same name mean the same in all templates. */
const PARAMETER_MEANINGS: Readonly<Record<string, { readonly meaning: string; readonly example?: string; readonly isPlain?: true }>> = {
  urlTemplate: { meaning: 'The address of the host, with expressions. It replaces host and base path.', example: "https://@connectionParameters('host')" },
  newPath: { meaning: 'The path of the endpoint, with the variables of the operation’s path in braces, and expressions.', example: '/' },
  httpMethod: { meaning: 'The method of the call.' },
  name: { meaning: 'The name of the header or query parameter.', isPlain: true },
  value: { meaning: 'The value: a text, with expressions.' },
  existsAction: { meaning: 'What happens where there is a value already: `override` it, `skip`, or `append`.' },
  newPropertyParentPathTemplate: { meaning: 'The object that gets the property.', example: '@body()' },
  newPropertySubPathTemplate: { meaning: 'The name of the property, or the way to it.', isPlain: true },
  propertyValuePathTemplate: { meaning: 'The value: a text, or an expression with `@body()`. Other expressions stay as they are written.', example: '@body().name' },
  propertyParentPath: { meaning: 'The object that has the property.', example: '@body()' },
  propertySubPath: { meaning: 'The name of the property, or the way to it. Empty where the parent itself is meant.', isPlain: true },
  keyWithinCollectionPath: { meaning: 'The property of an item whose value becomes the key.', isPlain: true },
  newPropertyPath: { meaning: 'The property that gets the result.', isPlain: true },
  retainKey: { meaning: 'Whether the items keep the property that became the key: the texts `"true"` or `"false"`.' },
  keyName: { meaning: 'The property of an item that gets the key; `key` where it is left out.', isPlain: true },
  valueName: { meaning: 'The property of an item that gets the value; `value` where it is left out.', isPlain: true },
  delimiterList: { meaning: 'The characters that separate the parts of the text.', example: ',', isPlain: true },
  childPropertyName: { meaning: 'The property that gets the part of the text in each item.', isPlain: true },
  parameterTemplate: { meaning: 'The header or query parameter that gets the value.', example: "@headers('name')" },
  parameterValueUrl: { meaning: 'The address that is called, from the root of the connector.', example: '/' },
  parameterValuePathTemplate: { meaning: 'The value in the answer of that call.', example: '@body().value' },
  statusCode: { meaning: 'The status that means that the sign-in no longer holds.' },
  triggerConfig: { meaning: 'The parameters of the next query, each with an expression over the last answer.' },
  triggerDataPath: { meaning: 'The list of new items in the answer.', example: '@triggerBody().value' },
  nextLinkPropertyName: { meaning: 'The property with the address of the next page.', example: '@odata.nextLink', isPlain: true },
  nextLinkParentPropertyPath: { meaning: 'The object that has that property; the whole body where it is left out.' },
  sourceString: { meaning: 'The text that is looked for.', isPlain: true },
  replacementString: { meaning: 'The text that takes its place.' },
  srcParentPath: { meaning: 'The object whose properties are moved.' },
  srcSubPath: { meaning: 'The way from there to the properties.' },
  dstParentPath: { meaning: 'The object that gets them.' },
  dstSubPath: { meaning: 'The way from there to their new place.' },
  copyOnlySubProperties: { meaning: 'Whether only what is in the properties is moved.' },
};

/** Pages of single templates that Microsoft has. */
const PAGES_OF_TEMPLATES = ['dynamichosturl', 'routerequesttoendpoint', 'setheader', 'setqueryparameter', 'setproperty', 'convertarraytoobject', 'convertobjecttoarray', 'stringtoarray', 'setvaluefromurl', 'setconnectionstatustounauthenticated'];

function linkOf(template: PolicyTemplate): string {
  if (template.id === 'pollingtrigger') return PAGES.polling;
  return PAGES_OF_TEMPLATES.includes(template.id) ? `${PAGES.policies}/${template.id}/${template.id}` : PAGES.policies;
}

/** A template as one of the values of `templateId`. */
export const POLICY_CHOICES: readonly Choice[] = POLICY_TEMPLATES.map((template) => ({ value: template.id, meaning: policyMeaning(template), details: policyDetails(template) }));

function policyMeaning(template: PolicyTemplate): string {
  return `**${template.title}.** ${POLICY_MEANINGS[template.id] ?? ''} ([Documentation](${linkOf(template)}))`;
}

/** What a template takes, and where it can be used. */
function policyDetails({ parameters, sections }: PolicyTemplate): string {
  const code = (text: string): string => `\`${text}\``;
  const lines = parameters.map(({ name, demand, values = [] }) => {
    const meaning = PARAMETER_MEANINGS[name]?.meaning ?? 'A parameter of the template.';
    const unsaid = values.every((value) => meaning.includes(code(value))) ? '' : ` One of ${values.map(code).join(', ')}.`;
    return `- ${code(name)}${demand === 'required' ? ', required' : ''}: ${meaning}${unsaid}`;
  });
  const where = sections.length === 0 ? '' : `\n\nSections: ${sections.map(code).join(', ')}.`;
  return `${lines.length === 0 ? 'It takes no parameters.' : lines.join('\n')}${where}`;
}

/** A whole policy of a template. */
export function policyOf(template: PolicyTemplate): Template {
  return { templateId: template.id, title: hole(template.title), parameters: parametersOf(template), ...(template.id === 'pollingtrigger' ? { type: 'PollingTrigger' } : {}) };
}

function parametersOf(template: PolicyTemplate): Template {
  return {
    ...Object.fromEntries(template.parameters.filter(({ demand }) => demand !== 'optional').map((parameter) => [PARAMETER_PREFIX + parameter.name, parameterHole(parameter)])),
    [OPERATION_NAMES]: [hole()],
    ...(template.sections.length === 0 ? {} : { [POLICY_SECTION]: choiceHole(...template.sections) }),
  };
}

function parameterHole({ name, values }: PolicyParameter): Template {
  if (name === 'triggerConfig') return INSIDE;
  return values === undefined ? hole(PARAMETER_MEANINGS[name]?.example ?? '') : choiceHole(...values);
}

/** What `parameters` holds depends on the template. */
const PARAMETERS: KnownValue = {
  kind: 'object',
  object: { name: 'parameters of a policy', keys: (around) => keysFor(templateAround(around)) },
};

function templateAround(around: Around): PolicyTemplate | undefined {
  const policy = objectOf(around.outer(1));
  const id = policy === undefined ? undefined : textOf(memberIgnoringCase(policy, 'templateId')?.value);
  return id === undefined ? undefined : policyTemplate(id);
}

function keysFor(template: PolicyTemplate | undefined): ReadonlyMap<string, KnownKey> {
  const link = template === undefined ? PAGES.policies : linkOf(template);
  const sections = template?.sections ?? ['Request', 'Response'];
  return tableOf([
    ...(template?.parameters ?? []).map((parameter) => ({ ...keyOf(parameter), link })),
    { name: OPERATION_NAMES, meaning: 'The operations that the policy is for. Without any, it is for all of them.', value: listOfValues(slot('operationId')), link },
    {
      name: POLICY_SECTION,
      meaning: 'Whether the policy changes the request or the response.',
      value: oneOf(Object.fromEntries(sections.map((section) => [section, SECTION_MEANINGS[section] ?? '']))),
      link,
      ...(sections.length === 0 ? { isHidden: true } : {}),
    },
  ]);
}

const SECTION_MEANINGS: Readonly<Record<string, string>> = { Request: 'Before the service is called.', Response: 'After the service has answered.', Failure: 'After the call has failed.' };

function keyOf(parameter: PolicyParameter): KnownKey {
  const { name, values, demand } = parameter;
  const known = PARAMETER_MEANINGS[name];
  const base = { name: PARAMETER_PREFIX + name, meaning: known?.meaning ?? 'A parameter of the template.', template: parameterHole(parameter), ...(demand === 'required' ? { isRequired: true } : {}) };
  if (name === 'nextLinkPropertyName') return { ...base, value: slot('nextLinkName') };
  if (name === 'triggerConfig') return { ...base, value: mapOf(slot('policyText'), 'triggerParameter') };
  if (values !== undefined) return { ...base, value: { kind: 'text', choices: values.map((value) => ({ value })) } };
  return { ...base, value: known?.isPlain === true ? text : { kind: 'text', slot: 'policyText' } };
}

const TITLE: KnownKey = { name: 'title', meaning: 'A name for the policy. Only people who edit the connector read it.', value: text, isRequired: true, link: PAGES.policies };

/** The policies of a connector, in the order that they are applied in. */
export const POLICY_INSTANCES: KnownValue = listOfValues({
  kind: 'object',
  object: {
    name: 'policy',
    template: { templateId: choiceHole(...POLICY_TEMPLATES.map(({ id }) => id)), title: hole(), parameters: INSIDE },
    variants: POLICY_TEMPLATES.map((template) => ({ label: template.id, meaning: policyMeaning(template), details: policyDetails(template), template: policyOf(template) })),
    keys: ({ object }) => {
      const id = textOf(memberIgnoringCase(object, 'templateId')?.value);
      const template = id === undefined ? undefined : policyTemplate(id);
      return tableOf([
        { name: 'templateId', meaning: 'What the policy does: the template that it is made from.', value: { kind: 'text', choices: POLICY_CHOICES }, isRequired: true, link: PAGES.policies },
        template === undefined ? TITLE : { ...TITLE, template: hole(template.title) },
        { name: 'parameters', meaning: 'What the template needs, and for which operations.', value: PARAMETERS, isRequired: true, link: PAGES.policies, template: template === undefined ? INSIDE : parametersOf(template) },
        { name: 'type', meaning: 'The kind of a policy that belongs to a trigger.', value: oneOf({ PollingTrigger: 'For the template `pollingtrigger`.' }), link: PAGES.polling },
      ]);
    },
  },
});

/** A function of policy expressions. */
export interface PolicyFunction {
  readonly name: string;
  readonly meaning: string;
  /** What its argument names; undefined for a function without one. */
  readonly argument?: 'header' | 'query' | 'connectionParameter';
}

export const POLICY_FUNCTIONS: readonly PolicyFunction[] = [
  { name: 'connectionParameters', meaning: 'A parameter of the connection. A second argument is its default. `token:` in front of a name reads what a token brings along.', argument: 'connectionParameter' },
  { name: 'headers', meaning: 'A header of the request.', argument: 'header' },
  { name: 'queryParameters', meaning: 'A parameter of the query.', argument: 'query' },
  { name: 'body', meaning: 'The body of the request or of the response. Steps such as `.value[0].id` lead into it; a step that leads to null makes the call fail.' },
  { name: 'item', meaning: 'The item at hand, where a template goes through a list.' },
  { name: 'triggerBody', meaning: 'The last answer of a polling trigger.' },
];

/** `@Request.OriginalHTTPMethod`, the only one of its kind. */
export const ORIGINAL_METHOD = { name: 'Request.OriginalHTTPMethod', meaning: 'The method that the operation is called with.' } as const;
