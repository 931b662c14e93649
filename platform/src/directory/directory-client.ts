/** A person of the tenant. */
export interface DirectoryUser {
  /** The object id, a GUID. */
  readonly id: string;
  readonly displayName: string | undefined;
  readonly userPrincipalName: string | undefined;
  readonly email: string | undefined;
}

/** The people of the signed-in account's tenant. All methods throw a PlatformError. */
export interface DirectoryClient {
  /** Those who sign in with the address or get mail at it: none, one, or, where one's name is another's mail address, two. */
  usersOf(address: string, signal?: AbortSignal): Promise<readonly DirectoryUser[]>;
}
