/** Thrown by commands that would send something or start something from a workspace that nobody vouched for. */
export class UntrustedWorkspaceError extends Error {
  override readonly name = 'UntrustedWorkspaceError';

  constructor() {
    super('The workspace is not trusted.');
  }
}
