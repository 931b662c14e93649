import { isLentHost } from '../../knowledge/shared-hosts.js';
import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { hasScriptElsewhere } from '../script/script-operations-without-script.js';
import { hasHostPolicy } from './host-missing.js';

/** Parts of host names that mark what is not for everybody. */
const STAGES = /^(?:dev|devel|develop|development|test|testing|tst|qa|uat|stage|stg|staging|preprod|pre-prod|nonprod|sandbox|localhost|local)\d*$/i;

/** Production hosts that look like others: those of Azure DevOps and of Bing Maps. */
const PRODUCTION = /(?:^|\.)dev\.(?:azure\.com|virtualearth\.net)$/i;

/** What stands for the name that each customer has. */
const STAND_IN = /^(?:your[\w-]*|sub-?domain|tenant|tenant-?name|instance|instance-?name|company-?name|host-?name|placeholder|dummyurl)$/i;
const RESERVED = /(?:^|\.)(?:example\.(?:com|org|net)|contoso\.com|fabrikam\.com)$/i;

export const hostNonProduction = defineRule({
  meta: {
    id: 'host-non-production',
    title: 'A published connector calls the production host',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition', 'properties', 'settings'],
    messages: {
      stage: 'The host "{host}" looks like one for tests ("{part}"), and certification refuses those. Write the production host.',
      lent: 'The host "{host}" is lent for tests: it ends when the tunnel closes, or answers nothing of yours. Write the production host.',
      standIn: 'The host "{host}" stands for another, and no policy or script puts that in its place. Write the host, or ask for it by a connection parameter that a policy "dynamichosturl" uses.',
    },
    fixable: 'no',
    options: { allow: { kind: 'texts', default: [], description: 'Parts of host names that are no stage, though they look like one.' } },
  },
  create: ({ index, isComplete, project, options, report }) => ({
    Definition(root, at) {
      const host = memberOf(root, 'host');
      if (typeof host !== 'string') return;
      // Where a policy or a script sets the host, this one is never called.
      const isSetElsewhere = (): boolean => !isComplete || hasHostPolicy(index) || project.documents.some(({ kind }) => kind === 'script') || hasScriptElsewhere(project);
      const name = host.replace(/:\d+$/, '');
      if (isLentHost(name) && !options.allow.includes(name)) {
        report({ at: at.child('host'), messageId: 'lent', data: { host } });
        return;
      }
      if ((RESERVED.test(name) || name.split('.').slice(0, -2).some((label) => STAND_IN.test(label))) && !options.allow.includes(name) && !isSetElsewhere()) {
        report({ at: at.child('host'), messageId: 'standIn', data: { host } });
        return;
      }
      if (PRODUCTION.test(name)) return;
      // The registered domain itself may well be called test.com or sandbox.io.
      const labels = name.split('.');
      const inFront = labels.length === 1 ? labels : labels.slice(0, -2);
      const part = inFront.flatMap((label) => [label, ...label.split('-')]).find((label) => STAGES.test(label) && !options.allow.includes(label));
      if (part !== undefined) report({ at: at.child('host'), messageId: 'stage', data: { host, part } });
    },
  }),
});
