/** What the editor and the environment say about the cloud to work with. */
export interface CloudHints {
  /** The user's own setting; undefined where it was left alone. A workspace has no say. */
  readonly setting: string | undefined;
  /** A sandbox was started for this window, which is what it is for. */
  readonly sandboxIsGiven: boolean;
}

export function chosenCloudId({ setting, sandboxIsGiven }: CloudHints): string {
  return setting ?? (sandboxIsGiven ? 'sandbox' : 'public');
}
