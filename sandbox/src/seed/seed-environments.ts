import type { Environment } from '../environments/environment.js';

/** A small company's chain from development to production. Test has no Dataverse. */
export const DEVELOPMENT: Environment = {
  name: 'd0c5a1f0-0d5e-4b1a-8f00-000000000001',
  displayName: 'Development',
  description: 'Where connectors are made.',
  sku: 'Sandbox',
  location: 'europe',
  azureRegion: 'westeurope',
  createdTime: '2025-01-13T08:00:00.0000000Z',
  dataverse: { organizationId: 'a4e6f4a2-3f0b-4f35-9a1b-000000000001', uniqueName: 'contosodev', domainName: 'contoso-dev', version: '9.2.25084.176' },
};

export const TEST: Environment = {
  name: 'd0c5a1f0-0d5e-4b1a-8f00-000000000002',
  displayName: 'Test',
  description: 'Where connectors are tried before release.',
  sku: 'Sandbox',
  location: 'europe',
  azureRegion: 'westeurope',
  createdTime: '2025-01-13T09:00:00.0000000Z',
};

export const PRODUCTION: Environment = {
  name: 'd0c5a1f0-0d5e-4b1a-8f00-000000000003',
  displayName: 'Production',
  description: 'Where everybody works.',
  sku: 'Production',
  location: 'europe',
  azureRegion: 'northeurope',
  createdTime: '2025-01-13T10:00:00.0000000Z',
  dataverse: { organizationId: 'a4e6f4a2-3f0b-4f35-9a1b-000000000003', uniqueName: 'contoso', domainName: 'contoso', version: '9.2.25084.176' },
};

export const SEED_ENVIRONMENTS: readonly Environment[] = [DEVELOPMENT, TEST, PRODUCTION];
