/** The address of an environment's Dataverse, without a slash at its end. The platform has a host for each; on loopback, it is a folder. */
export function dataverseAddress(origin: string, domainName: string): string {
  return `${origin}/dataverse/${domainName}`;
}
