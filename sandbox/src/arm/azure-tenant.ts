/** A subscription of the sandbox's tenant. */
export interface ArmSubscription {
  readonly id: string;
  readonly displayName: string;
  readonly state: 'Enabled' | 'Disabled';
}

export interface ArmResourceGroup {
  readonly subscriptionId: string;
  readonly name: string;
  readonly location: string;
}

/** What is there to deploy to. Like the test users, it is always there, and nobody can change it. */
export const ARM_SUBSCRIPTIONS: readonly ArmSubscription[] = [
  { id: 'a2c5a1f0-0d5e-4b1a-8f00-00000000a001', displayName: 'Contoso Integration', state: 'Enabled' },
  { id: 'a2c5a1f0-0d5e-4b1a-8f00-00000000a002', displayName: 'Contoso Archive', state: 'Disabled' },
];

const [INTEGRATION, ARCHIVE] = ['a2c5a1f0-0d5e-4b1a-8f00-00000000a001', 'a2c5a1f0-0d5e-4b1a-8f00-00000000a002'] as const;

export const ARM_RESOURCE_GROUPS: readonly ArmResourceGroup[] = [
  { subscriptionId: INTEGRATION, name: 'integration-dev', location: 'westeurope' },
  { subscriptionId: INTEGRATION, name: 'integration-prod', location: 'northeurope' },
  { subscriptionId: ARCHIVE, name: 'archive', location: 'westeurope' },
];

/** Regions that have custom connectors here. */
export const ARM_LOCATIONS: readonly { readonly name: string; readonly displayName: string }[] = [
  { name: 'westeurope', displayName: 'West Europe' },
  { name: 'northeurope', displayName: 'North Europe' },
  { name: 'eastus', displayName: 'East US' },
];
