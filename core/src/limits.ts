/**
 * Numbers that the platform sets, in one place, since its pages disagree with one another and change.
 * Each says its unit and where it comes from; rules take them from here, and never repeat them.
 */

/** Operations of one connector (FAQ of custom connectors; `TotalOperationsCountExceedsMaxAllowed`). */
export const MAX_OPERATIONS = 256;
