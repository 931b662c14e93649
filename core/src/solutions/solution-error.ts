/** Why a solution, or an archive that should be one, is not taken. For programs; people read the message. */
export type SolutionErrorCode =
  | 'archive-empty' | 'archive-truncated' | 'archive-not-zip' | 'archive-broken' | 'archive-encrypted' | 'archive-zip64' | 'archive-method'
  | 'archive-too-large' | 'archive-name' | 'archive-duplicate' | 'archive-link'
  | 'xml-broken' | 'xml-doctype' | 'xml-too-deep' | 'xml-too-large' | 'xml-encoding'
  | 'solution-file-missing' | 'solution-file-case' | 'solution-shape' | 'solution-input';

/** A solution cannot be read or made. The message is whole sentences that say what to do; whoever shows it puts the file's name before it. */
export class SolutionError extends Error {
  readonly code: SolutionErrorCode;

  constructor(code: SolutionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
