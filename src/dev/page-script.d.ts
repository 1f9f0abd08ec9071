/** The script of the what-if page in one text, and the files that it is made of. */
export function pageScript(): Promise<{ readonly text: string; readonly inputs: readonly string[] }>;
