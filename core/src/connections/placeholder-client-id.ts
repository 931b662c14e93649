/** What templates and fixes write where the client id of an app registration is filled in later. */
export const PLACEHOLDER_CLIENT_ID = 'your-client-id';

/** The same as others write it, and what stands in brackets: no identity provider gives out such an id. */
const PLACEHOLDER = /^(?:your[-_ ]?client[-_ ]?id|<.*>|\[.*\]|\{.*\})$/i;

/** Whether a client id only keeps the place of one, so that nobody could sign in with it. */
export function isPlaceholderClientId(clientId: string): boolean {
  return PLACEHOLDER.test(clientId.trim());
}
