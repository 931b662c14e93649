/**
 * How many characters of a message VS Code shows at once where it has no button: one line of the box, and the rest only for whoever points at it.
 * Beside a button, all of it is shown.
 */
const ONE_LINE = 60;

/** Whether a message has to have a button to be read as a whole. */
export const isCutOff = (message: string): boolean => message.length > ONE_LINE;
