import { isEnvironmentVariable } from '../../environment-variable.js';
import { propertyMembers } from '../../index/property-members.js';
import { isList, isObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

/** What of the properties arrives in Azure; of the rest, other rules say that it is left out. */
const ARRIVING: ReadonlySet<string> = new Set(['connectionParameters', 'iconBrandColor', 'capabilities']);

/** Environment variables belong to Dataverse, and are filled in when a connector of a solution is saved. */
export const envVarLogicApps = defineRule({
  meta: {
    id: 'env-var-logic-apps',
    title: 'Connectors for Logic Apps do without environment variables',
    severity: 'warning',
    profiles: ['logic-apps'],
    loss: 'environment-variables',
    serviceRules: {},
    reads: ['definition', 'properties'],
    judgesOpenApi3: true,
    messages: { stays: '{value} would stay as it is, since Azure has no environment variables of Dataverse. Write the value itself.' },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const definitions = project.documents.filter(({ kind }) => kind === 'definition').map((document) => Location.root(document));
      const properties = propertyMembers(project).filter(({ name }) => ARRIVING.has(name)).map(({ at }) => at);
      for (const at of [...definitions, ...properties].flatMap((place) => variablesIn(place.value, place))) report({ at, messageId: 'stays', data: { value: JSON.stringify(at.value) } });
    },
  }),
});

function variablesIn(value: unknown, at: Location): readonly Location[] {
  if (typeof value === 'string') return isEnvironmentVariable(value) ? [at] : [];
  if (isList(value)) return value.flatMap((item, index) => variablesIn(item, at.step(index)));
  return isObject(value) ? Object.entries(value).flatMap(([key, member]) => variablesIn(member, at.step(key))) : [];
}
