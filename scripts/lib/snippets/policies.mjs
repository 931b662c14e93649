/** @typedef {import('./snippet.mjs').Snippet} Snippet */
/** @typedef {typeof import('@connector-workbench/core')} Core */

/**
 * What the parameters of each template are in a snippet. Those that are not named here are left out: they have a default.
 * @type {Readonly<Record<string, Readonly<Record<string, unknown>>>>}
 */
const VALUES = {
  dynamichosturl: { urlTemplate: "https://@connectionParameters('«site»').«contoso.example»" },
  routerequesttoendpoint: { newPath: '/«v2/items»', httpMethod: '«@Request.OriginalHTTPMethod|GET|POST|PUT|PATCH|DELETE»' },
  setheader: { name: '«X-Request-Source»', value: "@connectionParameters('«site»')", existsAction: '«override|skip|append»' },
  setqueryparameter: { name: '«api-version»', value: '«2024-01-01»', existsAction: '«override|skip|append»' },
  setproperty: { newPropertyParentPathTemplate: '@body()', newPropertySubPathTemplate: '«label»', propertyValuePathTemplate: '@body().«name»' },
  convertarraytoobject: { propertyParentPath: '@body()', propertySubPath: '«fields»', keyWithinCollectionPath: '@item().«key»', newPropertyPath: '«fieldsByKey»', retainKey: '«true|false»' },
  convertobjecttoarray: { propertyParentPath: '@body()', propertySubPath: '«fieldsByKey»', newPropertyPath: '«fields»', keyName: '«key»', valueName: '«value»' },
  stringtoarray: { propertyParentPath: '@body()', propertySubPath: '«tags»', delimiterList: '«;»', childPropertyName: '«tag»', newPropertyPath: '«tagList»' },
  setvaluefromurl: { parameterTemplate: "@headers('«X-Request-Source»')", parameterValueUrl: '/«settings»', parameterValuePathTemplate: '@body().«source»', httpMethod: '«GET|POST|PUT»' },
  setconnectionstatustounauthenticated: { statusCode: '«=403»' },
  pollingtrigger: { triggerConfig: { '«since»': '@triggerBody().«value»[0].«changed»' }, triggerDataPath: '@triggerBody().«value»' },
  updatenextlink: { nextLinkPropertyName: '«nextLink»' },
  stringreplace: { propertyParentPath: '@body()', propertySubPath: '«name»', sourceString: '«_»', replacementString: '«-»', newPropertyPath: '«label»' },
  encodepropertyvalue: { propertyParentPath: '@body()', propertySubPath: '«name»', newPropertyPath: '«encodedName»' },
  moveproperties: { srcParentPath: '@body()', srcSubPath: '«details»', dstParentPath: '@body()', dstSubPath: '«item»', copyOnlySubProperties: '«true|false»' },
  dynamicsubdomain: { urlTemplate: "https://@connectionParameters('«site»').«contoso.example»" },
};

/** Sections that suit a template better than its first. @type {Readonly<Record<string, string>>} */
const SECTIONS = { convertarraytoobject: 'Response', convertobjecttoarray: 'Response', stringtoarray: 'Response', stringreplace: 'Response', setproperty: 'Response' };

/** The operation that a template is for where the policy is not for all of them. @type {Readonly<Record<string, string>>} */
const OPERATIONS = { pollingtrigger: 'OnItemChanged' };

/**
 * One policy for each template that core knows. Throws where one has no values here, or lacks one that its template asks for.
 * @param {Core['POLICY_TEMPLATES']} templates
 * @returns {readonly Snippet[]}
 */
export function policies(templates) {
  return templates.map((template) => {
    const values = VALUES[template.id];
    const missing = template.parameters.find(({ name, demand }) => demand !== 'optional' && values?.[name] === undefined);
    if (values === undefined || missing !== undefined) throw new Error(`The snippet of the policy ${template.id} lacks ${missing?.name ?? 'values'} (scripts/lib/snippets/policies.mjs)`);
    return {
      name: `Connector policy: ${template.title}`,
      prefix: [`connector-policy-${template.id}`],
      description: `The policy “${template.title}” (${template.id}).`,
      place: 'policies',
      value: {
        templateId: template.id,
        title: `«${template.title}»`,
        ...(template.id === 'pollingtrigger' ? { type: 'PollingTrigger' } : {}),
        parameters: {
          ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`x-ms-apimTemplateParameter.${name}`, value])),
          ...(template.sections.length === 0 ? {} : { 'x-ms-apimTemplate-policySection': sectionsOf(template) }),
          'x-ms-apimTemplate-operationName': [`«${OPERATIONS[template.id] ?? 'ListItems'}»`],
        },
      },
    };
  });
}

/** @param {Core['POLICY_TEMPLATES'][number]} template */
function sectionsOf({ id, sections }) {
  const first = SECTIONS[id] ?? sections[0];
  return `«${[first, ...sections.filter((section) => section !== first)].join('|')}»`;
}
