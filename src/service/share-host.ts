/** Whether two things may be on one host: nothing says that they are on two. */
export function mayShareHost(a: OnHost, b: OnHost): boolean {
  return a.host === undefined || b.host === undefined || a.host === b.host;
}

interface OnHost {
  readonly host?: string | undefined;
}
