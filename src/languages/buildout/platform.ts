/** The Python that runs buildout: what conditional sections ask about. */
export interface Platform {
  /** `3.11.2`. */
  readonly python: string;
  /** As `sys.platform` says it: `linux`, `darwin`, `win32`. */
  readonly system: string;
}
