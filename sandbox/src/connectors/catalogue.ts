/** Two connectors that are nobody's own, so that lists hold what clients have to leave out. */
const ENTRIES = [
  { name: 'shared_contosomail', displayName: 'Contoso Mail', description: 'Send and receive messages with Contoso Mail.', colour: '#0067b8' },
  { name: 'shared_contosotables', displayName: 'Contoso Tables', description: 'Read and write rows of Contoso Tables.', colour: '#107c41' },
] as const;

/** The catalogue part of an unfiltered list; `iconUri` is the address of a picture. */
export function catalogueViews(iconUri: string): readonly object[] {
  return ENTRIES.map(({ name, displayName, description, colour }) => ({
    name,
    id: `/providers/Microsoft.PowerApps/apis/${name}`,
    type: 'Microsoft.PowerApps/apis',
    properties: {
      displayName,
      description,
      iconUri,
      iconBrandColor: colour,
      apiEnvironment: 'Shared',
      isCustomApi: false,
      connectionParameters: {},
      runtimeUrls: [],
      metadata: { source: 'marketplace', brandColor: colour },
      capabilities: ['actions'],
      createdBy: { id: 'SYSTEM', displayName: 'Contoso', type: 'NotSpecified' },
      createdTime: '2024-01-15T08:00:00.0000000Z',
      changedTime: '2024-06-03T08:00:00.0000000Z',
      tier: 'Standard',
      publisher: 'Contoso',
    },
  }));
}
