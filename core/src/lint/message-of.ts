import { ruleById } from '../rules/rule-by-id.js';
import type { RuleMeta } from '../rules/rule.js';
import type { Problem } from './problem.js';

/** Looks up a text in the reader's language by the English one; `id` is `<rule>.<message>`, for catalogues that go by ids. */
export type Translate = (english: string, id: string) => string | undefined;

/** The text of a problem of a registered rule. Throws where the rule, the message or a placeholder's value is missing: a defect of the rule. */
export function messageOf(problem: Pick<Problem, 'rule' | 'messageId' | 'data'>, translate?: Translate): string {
  const rule = ruleById(problem.rule);
  if (rule === undefined) throw new Error(`There is no rule ${problem.rule}`);
  return formatMessage(rule.meta, problem, translate);
}

/** The same for a rule that is at hand. */
export function formatMessage(meta: RuleMeta, { messageId, data }: Pick<Problem, 'messageId' | 'data'>, translate?: Translate): string {
  const english = Object.hasOwn(meta.messages, messageId) ? meta.messages[messageId] : undefined;
  if (english === undefined) throw new Error(`${meta.id} has no message ${messageId}`);
  const template = translate?.(english, `${meta.id}.${messageId}`) ?? english;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`${meta.id}.${messageId} lacks a value for {${name}}`);
    return String(value);
  });
}
