// The end of a test run: one line a layer, and the sum.
import { say } from '../progress.mjs';

/** @typedef {import('./outcome.mjs').LayerOutcome & { name: string, seconds: string }} LayerReport */

/**
 * Prints the reports and gives the number of failures. The last line is plain, so that a machine can read it.
 * @param {readonly LayerReport[]} reports
 */
export function summarize(reports) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => reports.reduce((total, report) => total + report[key], 0);
  say('\nlayer        passed  failed  skipped  seconds');
  for (const report of reports) say(row(report));
  say(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed');
}

/** @param {LayerReport} report */
function row({ name, passed, failed, skipped, seconds, reason }) {
  const numbers = `${name.padEnd(11)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.padStart(9)}`;
  return reason === undefined ? numbers : `${numbers}  ${failed > 0 ? 'failed' : 'skipped'}: ${reason}`;
}
