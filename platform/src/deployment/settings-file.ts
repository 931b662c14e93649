import { POWER_APPS_API_VERSION } from '../connectors/http-connectors-client.js';
import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json.js';

export const SETTINGS_FILE_NAME = 'settings.json';

/** What a paconn settings.json says. Every member is optional; unknown ones are kept in the file. */
export interface ConnectorSettings {
  readonly connectorId: string | undefined;
  readonly environment: string | undefined;
  readonly apiProperties: string | undefined;
  readonly apiDefinition: string | undefined;
  readonly icon: string | undefined;
  readonly script: string | undefined;
  /** An address in a project file: nothing is sent there unless the cloud or a person allows its host. */
  readonly powerAppsUrl: string | undefined;
}

export interface SettingsFileContent {
  readonly connectorId: string;
  readonly environmentId: string;
  readonly powerAppsUrl: string;
  readonly files: { readonly definition: string; readonly properties: string; readonly icon?: string; readonly script?: string };
}

/** Undefined for a text that is no JSON object. Never throws. */
export function readSettings(text: string): ConnectorSettings | undefined {
  const value = parseJson(text);
  if (!isJsonObject(value)) return undefined;
  return {
    connectorId: textMember(value, 'connectorId'),
    environment: textMember(value, 'environment'),
    apiProperties: textMember(value, 'apiProperties'),
    apiDefinition: textMember(value, 'apiDefinition'),
    icon: textMember(value, 'icon'),
    script: textMember(value, 'script'),
    powerAppsUrl: textMember(value, 'powerAppsUrl'),
  };
}

/** As paconn writes it: these keys in this order. Other keys of a file that is there stay, behind them. */
export function settingsFileText(content: SettingsFileContent, existing: JsonObject = {}): string {
  const { files } = content;
  const written: JsonObject = {
    connectorId: content.connectorId,
    environment: content.environmentId,
    apiProperties: files.properties,
    apiDefinition: files.definition,
    ...(files.icon === undefined ? {} : { icon: files.icon }),
    powerAppsUrl: content.powerAppsUrl,
    powerAppsApiVersion: POWER_APPS_API_VERSION,
    ...(files.script === undefined ? {} : { script: files.script }),
  };
  const others = Object.entries(existing).filter(([name]) => !Object.hasOwn(written, name) && name !== 'icon' && name !== 'script');
  return `${JSON.stringify({ ...written, ...Object.fromEntries(others) }, undefined, 2)}\n`;
}
