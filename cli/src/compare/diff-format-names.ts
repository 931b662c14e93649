export const DIFF_FORMAT_NAMES = ['stylish', 'json', 'markdown'] as const;
export type DiffFormatName = (typeof DIFF_FORMAT_NAMES)[number];
