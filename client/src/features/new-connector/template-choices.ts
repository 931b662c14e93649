import type { Translate } from '../../infrastructure/translate.js';

export interface TemplateChoice {
  /** As core knows the template. */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
}

/** What a new connector can begin with. The same list as core's, which is not loaded for it; a test compares. */
export function templateChoices(t: Translate): readonly TemplateChoice[] {
  return [
    { id: 'no-auth', icon: 'globe', label: t('No sign-in'), detail: t('The service answers everybody.') },
    { id: 'api-key', icon: 'key', label: t('API key'), detail: t('Each connection has a key, which is sent in a header.') },
    { id: 'basic', icon: 'person', label: t('Basic'), detail: t('Each connection has a user name and a password.') },
    { id: 'oauth2', icon: 'shield', label: t('OAuth 2.0'), detail: t('People sign in at the service, by the authorization code flow.') },
    { id: 'entra-id', icon: 'organization', label: t('Microsoft Entra ID'), detail: t('People sign in with their work or school account.') },
    { id: 'webhook-trigger', icon: 'bell', label: t('Webhook trigger'), detail: t('The service calls flows when something happens. Signs in with an API key.') },
    { id: 'polling-trigger', icon: 'sync', label: t('Polling trigger'), detail: t('Flows ask again and again for what is new. Signs in with an API key.') },
    { id: 'custom-code', icon: 'code', label: t('Custom code'), detail: t('A C# script changes what the service answers. Signs in with an API key.') },
    { id: 'mcp-server', icon: 'hubot', label: t('MCP server'), detail: t('Agents use the tools of a Model Context Protocol server. Signs in with an API key.') },
  ];
}
