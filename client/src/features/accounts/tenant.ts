/** Whether a text can name a tenant: by its id or by a domain. */
export function isTenant(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) || /^(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,63}$/i.test(text);
}
