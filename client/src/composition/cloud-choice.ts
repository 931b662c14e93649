import * as vscode from 'vscode';
import { cloudById, SANDBOX_CLOUD_ID, sandboxCloud, type Cloud } from '@connector-workbench/platform';
import { chosenCloudId } from '../features/accounts/cloud-setting.js';
import type { SignInTarget } from '../features/accounts/sign-in-target.js';
import type { SandboxService } from '../features/sandbox/sandbox-service.js';
import { personalSetting, setPersonalSetting } from '../infrastructure/settings.js';

/** Which cloud is worked with: a preset, or the local sandbox wherever that listens. */
export interface CloudChoice {
  readonly sandboxChoice: Pick<Cloud, 'id' | 'label'>;
  readonly id: () => string;
  /** Undefined where it is the sandbox and a person has stopped that. */
  readonly current: () => Promise<Cloud | undefined>;
  /** The same, with the sandbox started where it is the one. */
  readonly started: () => Promise<Cloud>;
  readonly signInTarget: () => Promise<SignInTarget>;
  /** Makes it the cloud to work with, from now on and in every window. Asks for a sign-in where nobody is signed in there. */
  use(id: string, accounts: { require(): Promise<unknown> }): Promise<void>;
  ifProvider(providerId: string, then: () => void): void;
  ifCloud(id: string, then: () => void): void;
}

export function createCloudChoice(sandbox: Pick<SandboxService, 'addresses' | 'start'>): CloudChoice {
  const id = (): string => chosenCloudId({ setting: personalSetting('cloud'), sandboxIsGiven: process.env.CONNECTOR_WORKBENCH_SANDBOX !== undefined });
  const preset = (): Cloud | undefined => (id() === SANDBOX_CLOUD_ID ? undefined : (cloudById(id()) ?? cloudById('public')));
  const started = async (): Promise<Cloud> => preset() ?? sandboxCloud(await sandbox.start());
  return {
    sandboxChoice: { id: SANDBOX_CLOUD_ID, label: vscode.l10n.t('Local sandbox') },
    id,
    started,
    async current() {
      const known = preset();
      if (known !== undefined) return known;
      const addresses = await sandbox.addresses();
      return addresses === undefined ? undefined : sandboxCloud(addresses);
    },
    async signInTarget() {
      const { authProviderId, scopes, label } = await started();
      return { cloudName: label, providerId: authProviderId, scopes: scopes.powerApps };
    },
    async use(chosen, accounts) {
      if (chosen !== id()) await setPersonalSetting('cloud', chosen);
      await accounts.require();
    },
    ifProvider(providerId, then) {
      const ours = preset()?.authProviderId ?? 'connectorWorkbench.sandbox';
      if (providerId === ours) then();
    },
    ifCloud(other, then) {
      if (other === id()) then();
    },
  };
}
