// Generated from the files in this folder by scripts/generate.mjs. Do not edit.
import { duplicateKey } from './files/duplicate-key.js';
import { fileEncoding } from './files/file-encoding.js';
import { fileTooLarge } from './files/file-too-large.js';
import { fileUnreadable } from './files/file-unreadable.js';
import { nestingDepth } from './files/nesting-depth.js';
import { syntaxError } from './files/syntax-error.js';
import { operationSummaryRequired } from './operations/operation-summary-required.js';
import type { Rule } from './rule.js';

/** Every rule, by area and id. */
export const rules: readonly Rule[] = [
  duplicateKey,
  fileEncoding,
  fileTooLarge,
  fileUnreadable,
  nestingDepth,
  syntaxError,
  operationSummaryRequired,
];
