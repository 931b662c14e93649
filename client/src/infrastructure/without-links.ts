/**
 * A message in which names and texts of others make no link. VS Code takes `[text](https:…)` for one in notifications, progress and the texts of an input box, `[text](command:…)`, too,
 * which runs the command: a connector's title could be such a text.
 */
export function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u200b(');
}
