import { createHash } from 'node:crypto';
import { packSolution, type PackSettings, readArchive, writeArchive } from '@connector-workbench/core/solutions';

/** A solution with one connector, whose files are values of JSON by their names. */
export function solutionOf(files: Readonly<Record<string, unknown>>, settings: Partial<PackSettings> & { readonly name: string }): Uint8Array {
  const project = new Map(Object.entries(files).map(([name, value]) => [name, new TextEncoder().encode(JSON.stringify(value))] as const));
  return packSolution({
    projects: [{ shown: settings.name, files: project, variables: new Map() }],
    settings: { prefix: 'contoso', publisher: 'ContosoPublisher', minify: false, ...settings },
    sha1: (content) => new Uint8Array(createHash('sha1').update(content).digest()),
  }).archive;
}

/** The same archive with a connection reference and an environment variable, neither of which has a value. */
export function withNeeds(archive: Uint8Array): Uint8Array {
  const entries = readArchive(archive).map(({ name, bytes }) => (name === 'customizations.xml'
    ? { name, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace('<Languages>', '<connectionreferences><connectionreference connectionreferencelogicalname="contoso_mail"><connectorid>/providers/Microsoft.PowerApps/apis/shared_contosomail</connectorid></connectionreference></connectionreferences><Languages>')) }
    : { name, bytes }));
  return writeArchive([...entries, { name: 'environmentvariabledefinitions/contoso_Key/environmentvariabledefinition.xml', bytes: new TextEncoder().encode('<environmentvariabledefinition schemaname="contoso_Key"><type>100000000</type></environmentvariabledefinition>') }]);
}
