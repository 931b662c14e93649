import { CHANGE_RULES, changeRule, type ChangeRule } from './change-rules.js';
import type { ConnectorChange, Lowered } from './connector-change.js';

/** Looks up a text in the reader's language by the English one. */
export type TranslateChange = (english: string) => string | undefined;

const LOWERED: Readonly<Record<Lowered, string>> = {
  hidden: 'Makers never saw it, so that no flow depends on it.',
  'other-response': 'It is in an answer that makers do not see in their flows.',
};

/** What changed, as a sentence. Throws where the rule has no such message, or a value is missing: a defect of the comparison. */
export function messageOfChange({ rule, messageId, data }: Pick<ConnectorChange, 'rule' | 'messageId' | 'data'>, translate?: TranslateChange): string {
  const { messages } = changeRule(rule);
  const english = Object.hasOwn(messages, messageId) ? messages[messageId] : undefined;
  if (english === undefined) throw new Error(`${rule} has no message ${messageId}`);
  return (translate?.(english) ?? english).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`${rule}.${messageId} lacks a value for {${name}}`);
    return value;
  });
}

/** What existing flows, apps and makers notice of it. */
export function consequenceOfChange({ rule, lowered }: Pick<ConnectorChange, 'rule' | 'lowered'>, translate?: TranslateChange): string {
  const english = lowered === undefined ? changeRule(rule).consequence : LOWERED[lowered];
  return translate?.(english) ?? english;
}

/** What Microsoft's own check of submitted connectors says about such a change, where that is known. */
export function serviceTextOfChange({ rule }: Pick<ConnectorChange, 'rule'>): string | undefined {
  return changeRule(rule).service?.text;
}

/** All English texts that these functions make sentences of, for translators. */
export function textsOfChanges(): readonly string[] {
  const rules: readonly ChangeRule[] = Object.values(CHANGE_RULES);
  return [...new Set([...rules.flatMap(({ messages, consequence }) => [...Object.values(messages), consequence]), ...Object.values(LOWERED)])];
}
