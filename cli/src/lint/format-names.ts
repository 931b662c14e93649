/** How problems can be printed. A file of its own, since the command line shows the names before anything else is loaded. */
export const FORMAT_NAMES = ['stylish', 'json', 'sarif', 'junit', 'github'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
