/** Whether a file builds an image, by its name. */
export function isDockerfile(path: string): boolean {
  return DOCKERFILE.test(path);
}

const DOCKERFILE = /(?:^|\/)(?:(?:Docker|Container)file[^/]*|[^/]*\.Dockerfile)$/i;

/** The image that a Dockerfile makes. */
export interface BuiltImage {
  /** The image that it begins with, as it is written. */
  readonly base: string;
  /** What is done to it, in order; lines that a backslash continues are one. */
  readonly instructions: readonly string[];
}

/** A stage, and the one that it is built on. */
interface Stage {
  readonly base: string;
  readonly on: Stage | undefined;
  readonly own: string[];
}

/** The image of the last stage, with what is done in the stages that it is built on; undefined where none begins. */
export function builtImage(text: string): BuiltImage | undefined {
  const named = new Map<string, Stage>();
  let last: Stage | undefined;
  for (const line of linesOf(text)) {
    const { image, name } = FROM.exec(line)?.groups ?? {};
    if (image === undefined) {
      last?.own.push(line);
      continue;
    }
    const on = named.get(image.toLowerCase());
    last = { base: on?.base ?? image, on, own: [] };
    if (name !== undefined) named.set(name.toLowerCase(), last);
  }
  return last && { base: last.base, instructions: upTo(last).flatMap(({ own }) => own) };
}

const FROM = /^FROM[ \t]+(?:--\S{1,100}[ \t]+){0,4}(?<image>\S{1,200})(?:[ \t]+AS[ \t]+(?<name>\S{1,100}))?/i;

/** The stages from the first to this one. */
function upTo(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let each: Stage | undefined = stage; each; each = each.on) stages.push(each);
  return stages.reverse();
}

/** Lines without comments, those that a backslash continues in one. */
function linesOf(text: string): readonly string[] {
  return text
    .replaceAll(/^[ \t]*#.*\n?/gm, "")
    .replaceAll(/\\[ \t]*\r?\n/g, " ")
    .split("\n")
    .map((line) => line.trim());
}
