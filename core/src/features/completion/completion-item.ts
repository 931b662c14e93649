import type { OffsetRange } from '../../text/offset-range.js';
import type { OffsetEdit } from '../../text/text-edit.js';

/** What kind of thing is proposed; an editor shows an icon for it. */
export type CompletionKind = 'key' | 'value' | 'template' | 'operation' | 'reference' | 'property' | 'variable' | 'function' | 'file';

/** What a proposal names in the connector: an operation by its id, or the target of a `$ref`. */
export interface CompletionSubject {
  readonly kind: 'operation' | 'reference';
  readonly name: string;
}

/** One proposal. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** Markdown; empty where there is nothing to say. */
  readonly documentation: string;
  /** What `describeCompletion` has more to say about. */
  readonly subject?: CompletionSubject;
  /** Proposals are shown in the order of these. */
  readonly sortText: string;
  /** What is compared with the text between the start of the range and the cursor. */
  readonly filterText: string;
  /** One line, with the cursor in it or at one of its ends. */
  readonly range: OffsetRange;
  readonly plainText: string;
  /** The same with placeholders, in the syntax of LSP. */
  readonly snippet: string;
  /** What has to be written elsewhere: a missing comma. */
  readonly additionalEdits: readonly OffsetEdit[];
  readonly isDeprecated: boolean;
}
