/** The order in which names are shown, in every list. */
export function byName(a: { readonly displayName: string }, b: { readonly displayName: string }): number {
  return a.displayName.localeCompare(b.displayName);
}
