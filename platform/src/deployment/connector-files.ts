/** The parts of a connector that are files. */
export const FILE_KINDS = ['definition', 'properties', 'icon', 'script'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileContent {
  /** Relative to the connector's folder, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A connector in memory, as files. */
export interface ConnectorFiles {
  readonly definition: FileContent;
  readonly properties: FileContent;
  readonly icon?: FileContent;
  readonly script?: FileContent;
}

/** What paconn calls the files that it downloads. */
export const DEFAULT_FILE_NAMES = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  icon: 'icon.png',
  script: 'script.csx',
} as const satisfies Readonly<Record<FileKind, string>>;
