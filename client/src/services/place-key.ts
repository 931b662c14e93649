/** Who somebody is where: unique among all accounts in all clouds, and the same tomorrow. */
export function placeKey(cloud: { readonly id: string }, account: { readonly id: string }): string {
  return `${cloud.id}|${account.id}`;
}
