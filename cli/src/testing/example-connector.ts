import { exampleDefinition } from './example-definition.js';
import type { Files } from './temporary-folder.js';

/** The smallest picture there is. */
export const EXAMPLE_ICON = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const PLAIN_PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } });
export const OAUTH_PROPERTIES = JSON.stringify({
  properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'x' } } }, iconBrandColor: '#123456', capabilities: [] },
});

/** A script that the service can run. */
export function exampleScript(note: string): string {
  return `public class Script : ScriptBase\n{\n    // ${note}\n    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n    }\n}\n`;
}

/** A connector in a folder of that name, with or without all that one can have. */
export function exampleConnector(folder: string, title: string, extent: 'plain' | 'whole'): Files {
  const plain = { [`${folder}/apiDefinition.swagger.json`]: exampleDefinition(({ info }) => { info.title = title; }), [`${folder}/apiProperties.json`]: PLAIN_PROPERTIES };
  if (extent === 'plain') return plain;
  return { ...plain, [`${folder}/apiProperties.json`]: OAUTH_PROPERTIES, [`${folder}/icon.png`]: EXAMPLE_ICON, [`${folder}/script.csx`]: exampleScript('first') };
}
