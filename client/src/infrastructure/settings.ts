import * as vscode from 'vscode';

/** The settings that only the user, never a workspace, can have a say in; those of the manifest's scopes `application` and `machine`. */
export type PersonalSetting = 'cloud' | 'signIn.clientId' | 'signIn.tenant' | 'sandbox.address' | 'endpoints';

const SECTION = 'connectorWorkbench';

/** What the user set; undefined where it was left alone or emptied. */
export function personalSetting(name: PersonalSetting): string | undefined {
  const value = vscode.workspace.getConfiguration(SECTION).inspect(name)?.globalValue;
  return typeof value !== 'string' || value.trim() === '' ? undefined : value.trim();
}

/** The same for a setting that holds an object. */
export function personalObject(name: PersonalSetting): unknown {
  return vscode.workspace.getConfiguration(SECTION).inspect(name)?.globalValue;
}

export async function setPersonalSetting(name: PersonalSetting, value: string): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update(name, value, vscode.ConfigurationTarget.Global);
}

export function onPersonalSettingChanged(names: readonly PersonalSetting[], changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) changed();
  });
}
