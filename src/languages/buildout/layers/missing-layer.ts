import type { Files, Located, Problem, SourceFile, Span } from "../../../model/index.ts";
import { baseImage } from "./base-image.ts";
import { sampleOf } from "./sample.ts";
import { scriptOutput } from "./script-output.ts";

/** A file that is extended and not there. */
export interface Missing {
  readonly path: string;
  readonly span: Span;
  /** What buildout is run with. */
  readonly root: string;
}

/** Where it is looked for, and what a team declares of it. */
export interface Whereabouts {
  readonly files: Files;
  readonly madeOnHost: (path: string) => boolean;
}

/** What is known of a layer that is not there. */
export interface MissingLayer {
  readonly problem: Problem;
  /** The file that shows which options it sets. */
  readonly sample?: SourceFile | undefined;
  /** Whether it holds what no other file may hold, and leaves alone what they set. */
  readonly secret: boolean;
}

/** Why a file is missing: the host makes it, as something here says; else buildout stops for it. */
export function missingLayer(missing: Missing, around: Whereabouts): MissingLayer {
  const { path, span } = missing;
  const sample = sampleOf(path, around.files);
  const secret = SECRET.test(path);
  const why = hostMade(missing, sample, around);
  if (why === undefined)
    return {
      secret: false,
      problem: {
        kind: "refused",
        span,
        message: `${path} is not in the checkout, and buildout stops unless the host makes it; add it, drop it from extends, or name it under madeOnHost in punchlist.yaml.`,
      },
    };
  const message = `${path} ${why}; ${settled(path, sample)}.`;
  return {
    sample,
    secret,
    problem: { kind: "unseen", span, message, ...((sample ?? secret) && { addsNothing: true }) },
  };
}

function settled(path: string, sample: SourceFile | undefined): string {
  return sample
    ? `${sample.path} tells which options it sets, and a copy of it as ${path} would settle what they are`
    : "auditing a tree that has it would settle what it gives";
}

/** The end of a sentence that begins with the path; undefined where nothing tells that the host makes it. */
function hostMade(
  { path, root }: Missing,
  sample: SourceFile | undefined,
  { files, madeOnHost }: Whereabouts,
): string | undefined {
  if (madeOnHost(path)) return "is made on the host, as punchlist.yaml says";
  const ignored = files.keptOut(path);
  if (ignored) return `is kept out of the checkout by ${placeOf(ignored)}`;
  if (sample) return `is not in the checkout, where ${sample.path} is what hosts make it from`;
  const script = scriptOutput(path, files);
  if (script) return `is made by ${placeOf(script)}`;
  const image = baseImage(root, files);
  if (image) return `may be in ${image.value}, which ${placeOf(image)} builds on`;
  if (TEMPLATES.test(root))
    return `is not in the checkout, where ${root} lies among templates that are copied to other places`;
  return LOCAL.test(path) || SECRET.test(path)
    ? "is not in the checkout, and by its name each host has its own"
    : undefined;
}

function placeOf({ span }: Located<string>): string {
  return `${span.file.path}:${span.file.position(span.start).line}`;
}

const TEMPLATES = /(?:^|[/_-])(?:templates?|skel|skeleton)\//i;
const SECRET = /(?:^|[/._-])(?:secrets?|credentials?|passwords?|passwd)(?:[._-][^/]*)?$/i;
const LOCAL = /(?:^|[/._-])(?:local|custom|customi[sz]e(?:me)?|private|host|overrides?)(?:[._-][^/]*)?$/i;
