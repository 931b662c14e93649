import type { Uri } from '../documents/connector-document.js';

/** A file that a change makes; where there is one already, the change cannot be made. */
export interface NewFile {
  readonly uri: Uri;
  readonly text: string;
}
