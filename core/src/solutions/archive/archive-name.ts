/** What an archive is called, as the portal names exports: `ContosoDelivery_1_0_0_0_managed.zip`. What comes from a service or a file is no path. */
export function archiveNameOf({ uniqueName, version, isManaged }: { readonly uniqueName: string; readonly version: string; readonly isManaged: boolean }): string {
  return `${`${uniqueName}_${version}`.replaceAll(/\W/g, '_')}${isManaged ? '_managed' : ''}.zip`;
}
