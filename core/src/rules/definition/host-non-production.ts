import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** Parts of host names that mark what is not for everybody. */
const STAGES = /^(?:dev|devel|develop|development|test|testing|tst|qa|uat|stage|stg|staging|preprod|pre-prod|nonprod|sandbox|localhost|local)\d*$/i;

/** Services that lend a name to a computer at home, or that only catch what is sent to them. */
const LENT = /(?:^|\.)(?:ngrok\.(?:io|app|dev)|ngrok-free\.(?:app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|serveo\.net|webhook\.site|mock\.pstmn\.io|beeceptor\.com|mockapi\.io|mockable\.io|requestbin\.(?:com|net))$/i;

export const hostNonProduction = defineRule({
  meta: {
    id: 'host-non-production',
    title: 'A published connector calls the production host',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      stage: 'The host "{host}" looks like one for tests ("{part}"), and certification refuses those. Write the production host.',
      lent: 'The host "{host}" is lent for tests: it ends when the tunnel closes, or answers nothing of yours. Write the production host.',
    },
    fixable: 'no',
    options: { allow: { kind: 'texts', default: [], description: 'Parts of host names that are no stage, though they look like one.' } },
  },
  create: ({ options, report }) => ({
    Definition(root, at) {
      const host = memberOf(root, 'host');
      if (typeof host !== 'string') return;
      const name = host.replace(/:\d+$/, '');
      if (LENT.test(name) && !options.allow.includes(name)) {
        report({ at: at.child('host'), messageId: 'lent', data: { host } });
        return;
      }
      // The registered domain itself may well be called test.com or sandbox.io.
      const labels = name.split('.');
      const inFront = labels.length === 1 ? labels : labels.slice(0, -2);
      const part = inFront.flatMap((label) => [label, ...label.split('-')]).find((label) => STAGES.test(label) && !options.allow.includes(label));
      if (part !== undefined) report({ at: at.child('host'), messageId: 'stage', data: { host, part } });
    },
  }),
});
