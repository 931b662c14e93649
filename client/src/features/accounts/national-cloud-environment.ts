/** The values of VS Code's setting `microsoft-sovereign-cloud.environment`. */
export type NationalCloudEnvironment = 'USGovernment' | 'ChinaCloud' | 'custom';

const BY_AUTHORITY: Readonly<Record<string, NationalCloudEnvironment>> = {
  'https://login.microsoftonline.us': 'USGovernment',
  'https://login.chinacloudapi.cn': 'ChinaCloud',
};

/** What VS Code's provider for national clouds has to be set to; undefined for the other providers, which need nothing. */
export function environmentFor(providerId: string, authority: string): NationalCloudEnvironment | undefined {
  return providerId === 'microsoft-sovereign-cloud' ? (BY_AUTHORITY[authority] ?? 'custom') : undefined;
}
