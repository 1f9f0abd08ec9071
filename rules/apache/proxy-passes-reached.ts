import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Write the longer path first.
 *
 * Of several ProxyPass lines Apache takes the first whose path the request begins
 * with, and not the longest, as nginx does. Behind `ProxyPass /` no other line gets a
 * request, and `ProxyPass /static !` excludes nothing there. The configtest is silent
 * about it.
 *
 * Judged are the lines of one virtual host, or of the server itself; what a condition
 * may leave out is let be, and so is a line that leads where the one above takes its
 * requests anyway. ProxyPass in `<Location>` follows other rules: there the last
 * section counts.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass
 */
export default defineRule({
  title: "Apache reaches each ProxyPass line",
  fault: "Requests go elsewhere than the line for their path says",
  harm: "outage",
  severity: "error",
  item: "T19",
  needs: ["apache"],
  messages: {
    hidden:
      "ProxyPass {path} gets no request, because ProxyPass {earlier} stands above it and Apache takes the first that fits; move it above.",
    excluded:
      "The exclusion of {path} has no effect, because ProxyPass {earlier} stands above it and Apache takes the first that fits; move it above.",
  },

  subjects: ({ apache }) => apache.flatMap(hiddenIn),

  judge(subject, { pass, fail }) {
    if (!subject.earlier) {
      lookAt(subject.unread?.doubt);
      return { ...pass(subject), restsOn: "absence" };
    }
    const { path, target, earlier } = subject;
    const isExclusion = target.value === "!";
    return fail([path, earlier.path], isExclusion ? "excluded" : "hidden", { path, earlier: earlier.path });
  },
});

type Document = Environment["apache"][number];
type Line = ReturnType<Document["named"]>[number];
type Arg = Line["args"][number];

interface Passed {
  readonly address: string;
  readonly span: Line["span"];
  readonly path: Arg;
  readonly target: Arg;
  /** What it says besides, such as `timeout=60`. */
  readonly more: Arg | undefined;
  /** The line above that takes all its requests. */
  readonly earlier: Passed | undefined;
  /** A line above whose path nobody can read here. */
  readonly unread: Arg | undefined;
  /** Its place among those of its section that are not hidden by their own path. */
  readonly order: number;
}

/** A configuration that hides none of its lines. */
type Whole = Pick<Document, "address" | "span"> & Pick<Passed, "unread"> & { readonly earlier: undefined };

/** The lines that are hidden, or the configuration as a whole where none is. */
function hiddenIn({ address, span, named }: Document): readonly (Passed | Whole)[] {
  const lines = inSections(named("ProxyPass").filter(({ doubt }) => !doubt));
  const hidden = lines.filter(({ earlier }) => earlier);
  if (hidden.length > 0 || lines.length === 0) return hidden;
  const unread = lines.find((line) => line.unread)?.unread;
  return [{ address: `${address}/proxypass`, span, unread, earlier: undefined }];
}

/** In `<Location>` there is no path, and behind a `~` it is a pattern. */
function inSections(lines: readonly Line[]): readonly Passed[] {
  const sections = new Map<Line["within"], Above>();
  return lines.flatMap((line) => {
    const { within } = line;
    const [path, target, more] = line.args;
    if (!/^(?:|virtualhost)$/.test(within.kind) || !path || !target || path.value === "~") return [];
    const above = sections.get(within) ?? { byPath: new Map(), unread: undefined };
    sections.set(within, above);
    return [below(above, line, { path, target, more })];
  });
}

/** The lines of a section so far. */
interface Above {
  readonly byPath: Map<string, Passed>;
  unread: Arg | undefined;
}

/** A line with the one above it that hides it. */
function below(above: Above, { within, span }: Line, said: Pick<Passed, "path" | "target" | "more">): Passed {
  const { path } = said;
  const prefixes = above.byPath.size === 0 ? [] : prefixesOf(path.value);
  const [earlier] = prefixes
    .flatMap((prefix) => above.byPath.get(prefix) ?? [])
    .toSorted((one, other) => one.order - other.order);
  const passed = {
    address: `${within.address}/proxypass:${path.value}`,
    span,
    ...said,
    earlier: earlier && isSame(earlier, said) ? undefined : earlier,
    unread: above.unread,
    order: above.byPath.size,
  };
  if (path.doubt) above.unread ??= path;
  else if (!above.byPath.has(path.value)) above.byPath.set(path.value, passed);
  return passed;
}

/** A line that leads where the one above takes its requests as well does no harm, if it says no more than that. */
function isSame(one: Passed, other: Pick<Passed, "path" | "target" | "more">): boolean {
  const rest = other.path.value.slice(one.path.value.length);
  return (
    one.path.value.length <= other.path.value.length && one.target.value + rest === other.target.value && !other.more
  );
}

/** What takes all requests of a path: itself, and what ends at one of its slashes, with that slash or without. */
function prefixesOf(path: string): readonly string[] {
  const slashes = [...path.slice(0, LONGEST).matchAll(/\//g)].slice(0, DEEPEST).map(({ index }) => index);
  const shorter = slashes.flatMap((at) => [path.slice(0, at + 1), path.slice(0, at)]).filter(Boolean);
  return [...new Set([...shorter, path])];
}

const LONGEST = 2000;
const DEEPEST = 30;
