import process from "node:process";

/** How a stream wants to be written to. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
  /** Whether box-drawing and block characters can be expected to show. */
  readonly unicode: boolean;
}

/** What of a stream tells whether a person watches it. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const PIPE_WIDTH = 100;
/** What a terminal is taken to have that does not say, as pseudo-terminals without a size. */
const USUAL_WIDTH = 80;
const NARROWEST = 40;

/** Reads what the stream and the environment say; a pipe gets a fixed width, so that its bytes do not depend on a window. */
export function terminalOf(stream: OutputStream, colourFlag: boolean | undefined): Terminal {
  // In a pipe it is not false but absent.
  const interactive = stream.isTTY === true;
  return {
    width: interactive ? windowWidth(stream) : PIPE_WIDTH,
    colour: colourFlag ?? wantsColour(interactive),
    unicode: !interactive || speaksUnicode(),
  };
}

function windowWidth({ columns = 0 }: OutputStream): number {
  return columns > 0 ? Math.max(columns, NARROWEST) : USUAL_WIDTH;
}

/** The order that no-color.org and force-color.org agree on. */
function wantsColour(interactive: boolean): boolean {
  if (process.env.NO_COLOR) return false;
  const forced = process.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0";
  return interactive && process.env.TERM !== "dumb";
}

function speaksUnicode(): boolean {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  // An empty variable counts as none.
  const locale = [LC_ALL, LC_CTYPE, LANG].find((name) => name !== undefined && name !== "") ?? "";
  return process.env.TERM !== "linux" && /utf-?8/i.test(locale);
}
