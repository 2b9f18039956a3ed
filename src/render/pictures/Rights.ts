// Whose a picture is.

/** Whose a picture is, as its file says; each is empty where that says nothing. */
export interface Rights {
  readonly copyright: string;
  /** Who took or drew it. */
  readonly creator: string;
  /** How it is to be credited. */
  readonly credit: string;
}
