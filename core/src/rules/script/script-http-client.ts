import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptHttpClient = defineRule({
  meta: {
    id: 'script-http-client',
    title: 'The script sends requests with Context.SendAsync',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: { ownClient: 'Microsoft is going to block HttpClient in scripts. Send the request with "this.Context.SendAsync(request, this.CancellationToken)".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        for (const range of outline.httpClients) report({ at: Location.root(document), messageId: 'ownClient', range });
      }
    },
  }),
});
