/** Plan code that no command reaches yet, by what it is for. Each stands here until a command uses it; what is not listed goes. */
export const WAITING: Readonly<Record<string, readonly string[]>> = {};
