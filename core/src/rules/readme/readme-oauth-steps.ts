import { declaredParameters } from '../../connections/connection-parameters.js';
import { memberOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { findHeadings } from '../../markdown/headings.js';
import { defineRule } from '../rule.js';
import { readmeOf } from './readme-of.js';

/** Whoever tells how to register an application names one of these. */
const STEPS = /client[\s_-]*(?:id|secret)|app(?:lication)?[\s_-]*(?:id|secret|key|registration)|redirect[\s_-]*ur[il]|callback[\s_-]*ur[il]|register\w*\b.{0,40}\bapp|creat\w*\b.{0,40}\bapp|oauth[\s_-]*(?:2(?:\.0)?[\s_-]*)?(?:app|client)|app(?:lication)?s? .{0,30}regist|azure (?:portal|ad)|entra/i;

export const readmeOauthSteps = defineRule({
  meta: {
    id: 'readme-oauth-steps',
    title: 'The readme says how to register the application for OAuth',
    severity: 'warning',
    profiles: ['certification', 'independent-publisher'],
    serviceRules: {},
    reads: ['properties', 'readme'],
    messages: { noSteps: 'The connector signs in with OAuth, and the readme does not say how to register the application for it. Add the steps, up to the client id and secret.' },
    fixable: 'no',
  },
  create: ({ project, index, isComplete, report }) => ({
    Project() {
      const readme = readmeOf(project);
      if (!isComplete || readme === undefined || !declaredParameters(index).some(({ value }) => isOauth(memberOf(value, 'type')))) return;
      if (STEPS.test(readme.text)) return;
      const range = findHeadings(readme.text)[0]?.range ?? { start: 0, end: 0 };
      report({ at: Location.root(readme), messageId: 'noSteps', range });
    },
  }),
});

function isOauth(type: unknown): boolean {
  return typeof type === 'string' && type.toLowerCase() === 'oauthsetting';
}
