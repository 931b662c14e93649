import * as vscode from 'vscode';
import { cloudById, CUSTOM_CLOUD_ID, SANDBOX_AUTH_PROVIDER_ID, SANDBOX_CLOUD_ID, sandboxCloud, type Cloud } from '@connector-workbench/platform';
import { chosenCloudId } from '../features/accounts/cloud-setting.js';
import { customCloudOf, EndpointsError } from '../features/accounts/custom-endpoints.js';
import type { SignInTarget } from '../features/accounts/sign-in-target.js';
import type { SandboxService } from '../features/sandbox/sandbox-service.js';
import { personalObject, personalSetting, setPersonalSetting } from '../infrastructure/settings.js';

/** Which cloud is worked with: a preset, or the local sandbox wherever that listens. */
export interface CloudChoice {
  readonly sandboxChoice: Pick<Cloud, 'id' | 'label'>;
  readonly customChoice: Pick<Cloud, 'id' | 'label'>;
  readonly id: () => string;
  /** Undefined where it is the sandbox and a person has stopped that. */
  readonly current: () => Promise<Cloud | undefined>;
  /** The same, with the sandbox started where it is the one. */
  readonly started: () => Promise<Cloud>;
  /** A cloud by its id; undefined where there is none, or it is a sandbox that does not run. Starts nothing. */
  readonly known: (id: string) => Promise<Cloud | undefined>;
  readonly signInTarget: () => Promise<SignInTarget>;
  /** Makes it the cloud to work with, from now on and in every window. Asks for a sign-in where nobody is signed in there. */
  use(id: string, accounts: { require(): Promise<unknown> }): Promise<void>;
  ifProvider(providerId: string, then: () => void): void;
  ifCloud(id: string, then: () => void): void;
}

export function createCloudChoice(sandbox: Pick<SandboxService, 'addresses' | 'start' | 'isRunning'>): CloudChoice {
  const id = (): string => chosenCloudId({ setting: personalSetting('cloud'), sandboxIsGiven: process.env.CONNECTOR_WORKBENCH_SANDBOX !== undefined });
  // Throws where the endpoints of the user's own make no cloud: another one in its place would get their sign-in.
  const preset = (): Cloud | undefined => {
    if (id() === SANDBOX_CLOUD_ID) return undefined;
    return id() === CUSTOM_CLOUD_ID ? customCloudOf(personalObject('endpoints')) : (cloudById(id()) ?? cloudById('public'));
  };
  const started = async (): Promise<Cloud> => preset() ?? sandboxCloud(await sandbox.start());
  return {
    sandboxChoice: { id: SANDBOX_CLOUD_ID, label: vscode.l10n.t('Local sandbox') },
    customChoice: { id: CUSTOM_CLOUD_ID, label: vscode.l10n.t('Custom endpoints') },
    id,
    started,
    async current() {
      const known = preset();
      if (known !== undefined) return known;
      const addresses = await sandbox.addresses();
      return addresses === undefined ? undefined : sandboxCloud(addresses);
    },
    async known(id) {
      if (id === SANDBOX_CLOUD_ID) return sandbox.isRunning ? sandboxCloud(await sandbox.start()) : undefined;
      return id === CUSTOM_CLOUD_ID ? customCloudIfRight() : cloudById(id);
    },
    async signInTarget() {
      const { authProviderId, scopes, label, endpoints } = await started();
      return { cloudName: label, providerId: authProviderId, authority: endpoints.authority, scopes: scopes.powerApps };
    },
    async use(chosen, accounts) {
      if (chosen !== id()) await setPersonalSetting('cloud', chosen);
      await accounts.require();
    },
    ifProvider(providerId, then) {
      if (providerId === providerIdOf(preset)) then();
    },
    ifCloud(other, then) {
      if (other === id()) then();
    },
  };
}

/** Wrong endpoints make no cloud; using them says why. */
function customCloudIfRight(): Cloud | undefined {
  try {
    return customCloudOf(personalObject('endpoints'));
  } catch (error) {
    if (error instanceof EndpointsError) return undefined;
    throw error;
  }
}

/** Wrong endpoints have no provider; using them says why. */
function providerIdOf(preset: () => Cloud | undefined): string | undefined {
  try {
    return preset()?.authProviderId ?? SANDBOX_AUTH_PROVIDER_ID;
  } catch (error) {
    if (error instanceof EndpointsError) return undefined;
    throw error;
  }
}
