// Why a renaming could not be carried out.

/** Says it in one line for people. */
export class RenameError extends Error {}
