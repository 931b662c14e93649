import { countedNoun } from '../io/counted-noun.js';
import type { ProblemReport } from './problem-report.js';

/** What fixes did, and why some were not made: whole sentences, one a line. */
export function tellOfFixes({ problems, files, left }: NonNullable<ProblemReport['fixed']>): readonly string[] {
  const reasons = [
    ...(left.harmful > 0 ? [`${countedNoun(left.harmful, 'problem')} left, since the fix would bring a new error. Choose another fix in the editor, or change it by hand.`] : []),
    ...(left.elsewhere > 0 ? [`${countedNoun(left.elsewhere, 'problem')} left, since the fix changes a file that you did not name. Name the folder of the connector instead.`] : []),
    ...(left.notWritable > 0 ? [`${countedNoun(left.notWritable, 'problem')} left, since the file to change could not be read as it is, or not be written.`] : []),
    ...(left.unfinished > 0 ? [`${countedNoun(left.unfinished, 'problem')} left that fixes bring up again: each undoes what another did, or makes room for the next. Run the command again; what is left then is for you to decide, in the editor or by hand.`] : []),
    ...(left.proposed > 0 ? [`${countedNoun(left.proposed, 'problem')} left with a proposal that may change the meaning. --fix-suggestions makes the first one of each; the editor shows all of them.`] : []),
  ];
  if (files > 0 && problems === 0) return [`${countedNoun(files, 'file')} changed, and as many problems are there as before: the fixes brought up others. See what they changed before you keep it.`, ...reasons];
  if (files > 0) return [`${countedNoun(problems, 'problem')} fixed in ${countedNoun(files, 'file')}.`, ...reasons];
  return reasons.length > 0 ? ['Nothing was changed.', ...reasons] : ['Nothing was changed, since no problem has a fix.'];
}
