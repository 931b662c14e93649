/** The part of a call that a policy is applied to. */
export type PolicySection = 'Request' | 'Response' | 'Failure';

/**
 * `required`: the template does not work without it; `expected`: sources disagree whether it may be left out (Microsoft's page,
 * its schema of apiProperties, issue 2881 of microsoft/PowerPlatformConnectors); `optional`: it has a default.
 */
export type ParameterDemand = 'required' | 'expected' | 'optional';

export interface PolicyParameter {
  /** The key in the file is `x-ms-apimTemplateParameter.` and this. */
  readonly name: string;
  readonly demand: ParameterDemand;
  /** All values that it may have, where they are a closed set. */
  readonly values?: readonly string[];
}

export interface PolicyTemplate {
  /** The platform compares it ignoring case. */
  readonly id: string;
  /** What it is called in the wizard, or what it does where the wizard does not have it. */
  readonly title: string;
  readonly parameters: readonly PolicyParameter[];
  /** The values that `x-ms-apimTemplate-policySection` may have; none where the template takes no section. */
  readonly sections: readonly PolicySection[];
}

const required = (name: string): PolicyParameter => ({ name, demand: 'required' });
const expected = (name: string): PolicyParameter => ({ name, demand: 'expected' });
const optional = (name: string, values?: readonly string[]): PolicyParameter => (values === undefined ? { name, demand: 'optional' } : { name, demand: 'optional', values });

const EXISTS_ACTIONS = ['override', 'skip', 'append'];
const BOTH: readonly PolicySection[] = ['Request', 'Response'];
const NO_SECTION: readonly PolicySection[] = [];

/**
 * All templates that Microsoft's pages on policies, its schema of apiProperties or certified connectors have. The last six have no page;
 * of `moveproperties` and `dynamicsubdomain` only uses are known.
 */
export const POLICY_TEMPLATES: readonly PolicyTemplate[] = [
  { id: 'dynamichosturl', title: 'Set host URL', parameters: [required('urlTemplate')], sections: NO_SECTION },
  {
    id: 'routerequesttoendpoint',
    title: 'Route request',
    parameters: [required('newPath'), optional('httpMethod', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', '@Request.OriginalHTTPMethod'])],
    sections: NO_SECTION,
  },
  { id: 'setheader', title: 'Set HTTP header', parameters: [required('name'), required('value'), optional('existsAction', EXISTS_ACTIONS)], sections: [...BOTH, 'Failure'] },
  { id: 'setqueryparameter', title: 'Set query string parameter', parameters: [required('name'), required('value'), optional('existsAction', EXISTS_ACTIONS)], sections: NO_SECTION },
  {
    id: 'setproperty',
    title: 'Set property',
    parameters: [required('newPropertyParentPathTemplate'), required('newPropertySubPathTemplate'), required('propertyValuePathTemplate')],
    sections: BOTH,
  },
  {
    id: 'convertarraytoobject',
    title: 'Convert an array to an object',
    parameters: [required('propertyParentPath'), optional('propertySubPath'), required('keyWithinCollectionPath'), required('newPropertyPath'), optional('retainKey')],
    sections: BOTH,
  },
  {
    id: 'convertobjecttoarray',
    title: 'Convert an object to an array',
    parameters: [required('propertyParentPath'), optional('propertySubPath'), required('newPropertyPath'), optional('keyName'), optional('valueName')],
    sections: BOTH,
  },
  {
    id: 'stringtoarray',
    title: 'Convert delimited string into array of objects',
    parameters: [required('propertyParentPath'), optional('propertySubPath'), required('delimiterList'), required('childPropertyName'), required('newPropertyPath')],
    sections: BOTH,
  },
  {
    id: 'setvaluefromurl',
    title: 'Set header/query parameter value from URL',
    parameters: [required('parameterTemplate'), expected('parameterValueUrl'), expected('parameterValuePathTemplate'), optional('httpMethod', ['GET', 'POST', 'PUT'])],
    sections: BOTH,
  },
  { id: 'setconnectionstatustounauthenticated', title: 'Set connection status to unauthenticated', parameters: [required('statusCode')], sections: NO_SECTION },
  { id: 'pollingtrigger', title: 'Polling trigger', parameters: [required('triggerConfig'), required('triggerDataPath')], sections: NO_SECTION },
  { id: 'updatenextlink', title: 'Update next link', parameters: [required('nextLinkPropertyName'), optional('nextLinkParentPropertyPath')], sections: NO_SECTION },
  {
    id: 'stringreplace',
    title: 'Replace in text',
    parameters: [required('propertyParentPath'), optional('propertySubPath'), required('sourceString'), required('replacementString'), expected('newPropertyPath')],
    sections: BOTH,
  },
  { id: 'encodepropertyvalue', title: 'Encode property value', parameters: [required('propertyParentPath'), optional('propertySubPath'), required('newPropertyPath')], sections: BOTH },
  {
    id: 'moveproperties',
    title: 'Move properties',
    parameters: [optional('srcParentPath'), optional('srcSubPath'), optional('dstParentPath'), optional('dstSubPath'), optional('copyOnlySubProperties')],
    sections: BOTH,
  },
  { id: 'dynamicsubdomain', title: 'Set subdomain', parameters: [optional('urlTemplate')], sections: NO_SECTION },
];

const BY_ID: ReadonlyMap<string, PolicyTemplate> = new Map(POLICY_TEMPLATES.map((template) => [template.id, template]));

/** The template that a policy is made from; undefined for one that is not known. */
export function policyTemplate(templateId: string): PolicyTemplate | undefined {
  return BY_ID.get(templateId.toLowerCase());
}
