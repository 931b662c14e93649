import { countIndented, isIndented } from './indentation.js';
import { type JsonScan, scanOnce } from './json-scanner.js';

/** Following the indentation may find a few more errors than following the brackets, but not many more where it is right. */
export const MORE_ERRORS_ALLOWED = 8;

/**
 * Reads any text as JSON. Where the brackets do not match, a second pass follows the indentation, so that one missing brace
 * leaves the rest of the file where it belongs; it counts where the text is indented as people do.
 */
export function scanJson(text: string): JsonScan {
  const scan = scanOnce(text, 'brackets');
  if (scan.isBalanced || scan.tooDeepAt !== undefined || !isIndented(countIndented(text, scan.tape))) return scan;
  const indented = scanOnce(text, 'indentation');
  const fits = indented.tooDeepAt === undefined && indented.tape.errors.length <= scan.tape.errors.length + MORE_ERRORS_ALLOWED;
  return fits ? { ...indented, isBalanced: false } : scan;
}
