import { createPlatform, sandboxCloud, type Platform, type SandboxEndpoints } from '@connector-workbench/platform';
import type { SandboxProcess } from '../workbench/sandbox-process.js';

/** A maker of the same environments at another computer, who works past the extension. */
export class SomebodyElse {
  readonly #platform: Promise<Platform>;

  constructor({ control }: SandboxProcess, user = 'maya@contoso.example') {
    this.#platform = platformOf(control, user);
  }

  /** Replaces a text in the definition of a connector, as somebody does in the web form. */
  async edit(environmentName: string, connectorName: string, from: string, to: string): Promise<void> {
    const { environments, connectors } = await this.#platform;
    const environment = (await environments.list()).find(({ displayName }) => displayName === environmentName);
    if (environment === undefined) throw new Error(`There is no ${environmentName}.`);
    const summary = (await connectors.list(environment.id)).find(({ displayName }) => displayName === connectorName);
    if (summary === undefined) throw new Error(`There is no ${connectorName} in ${environmentName}.`);
    const connector = await connectors.get(environment.id, summary.id);
    const text = new TextDecoder().decode(await connectors.readDefinition(connector));
    if (!text.includes(from)) throw new Error(`The definition has no ${from}.`);
    const script = await connectors.readScript(connector);
    if (script !== undefined) throw new Error('A script would get lost.');
    const { connectionParameters, iconBrandColor, policyTemplateInstances, capabilities } = connector.properties;
    await connectors.update(environment.id, connector.id, { definition: text.replace(from, to), apiProperties: { properties: { connectionParameters, iconBrandColor, policyTemplateInstances, capabilities } }, clientSecret: undefined, iconUri: undefined, scriptUri: '' });
  }
}

async function platformOf(control: string, user: string): Promise<Platform> {
  const endpoints = await (await fetch(`${control}/addresses`)).json() as SandboxEndpoints;
  const getToken = async ([scope = '']: readonly string[]): Promise<string> => {
    const answer = await fetch(`${control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user, resource: scope.replace(/\/\.default$/, '') }) });
    return (await answer.json() as { readonly access_token: string }).access_token;
  };
  return createPlatform({ cloud: sandboxCloud(endpoints), tokens: { getToken } });
}
