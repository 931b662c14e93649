/** A text in which names and texts of others make no icon: VS Code draws `$(zap)` in lists and in the status bar. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
