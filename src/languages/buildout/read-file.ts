import type { Problem, SourceFile, Span } from "../../model/index.ts";
import { decide } from "./condition.ts";
import type { Dialect } from "./dialect.ts";
import { headerOf, optionOf } from "./line-kinds.ts";
import { physicalLines, strip, stripEnd, isSpace, type Stretch } from "./python-text.ts";
import type { RawFile, RawLine, RawOption } from "./raw.ts";
import { holdsPlaceholder, isTemplate } from "./template.ts";

/** Reads one file the way the parser of the given version does. */
export function readFile(file: SourceFile, dialect: Dialect): RawFile {
  const reader = new FileReader(file, dialect);
  for (const line of physicalLines(file.text)) reader.line(line);
  return reader.finish();
}

/** An option while its lines are being collected. */
interface OpenOption {
  readonly key: string;
  readonly keySpan: Span;
  readonly block: boolean;
  readonly lines: Stretch[];
  doubt: Problem | undefined;
  readonly conditional: boolean;
  /** Options of the same key under conditions that may hold. */
  readonly others: OpenOption[];
}

interface OpenSection {
  readonly name: string;
  readonly header: Span;
  readonly options: Map<string, OpenOption>;
}

/** The state of the parser between two lines. */
class FileReader {
  readonly #file: SourceFile;
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #sections = new Map<string, OpenSection>();
  readonly #problems: Problem[] = [];
  #section: OpenSection | undefined;
  #option: OpenOption | undefined;
  /** Options of a section whose condition fails are not read at all. */
  #skipping = false;
  #doubt: Problem | undefined;
  #stopped = false;
  /** Asked at the first line that cannot be read; most files have none. */
  #template: boolean | undefined;

  constructor(file: SourceFile, dialect: Dialect) {
    this.#file = file;
    this.#text = file.text;
    this.#dialect = dialect;
  }

  line(line: Stretch): void {
    const first = this.#text[line.start];
    if (this.#stopped || first === "#" || first === ";") return;
    if (this.#dialect.ancient && isAncientComment(this.#text, line)) return;
    const blankStart = line.start === line.end || isSpace(this.#text, line.start);
    if (blankStart && this.#section && this.#option) this.#continuation(line);
    else this.#start(line);
  }

  finish(): RawFile {
    const sections = new Map(
      [...this.#sections].map(([name, { header, options }]) => [
        name,
        { name, header, options: new Map([...options].map(([key, option]) => [key, this.#close(option)])) },
      ]),
    );
    return { file: this.#file, sections, problems: this.#problems };
  }

  #continuation(line: Stretch): void {
    if (this.#skipping || !this.#option) return;
    if (this.#option.block) {
      this.#option.lines.push(stripEnd(this.#text, line));
      return;
    }
    const stripped = strip(this.#text, line);
    if (stripped.end > stripped.start) this.#option.lines.push(stripped);
  }

  #start(line: Stretch): void {
    const header = headerOf(this.#text, line, this.#dialect);
    if (header) {
      this.#header(header.name, header.expression, this.#span(line));
      return;
    }
    const stripped = strip(this.#text, line);
    const blank = stripped.start === stripped.end;
    if (!this.#section) {
      if (!blank) this.#missingHeader(line);
      return;
    }
    const option = optionOf(this.#text, line, this.#dialect);
    if (option) this.#begin(option.key, option.name, option.value);
    else if (!blank) this.#badLine(stripped);
  }

  #header(name: string, expression: string | undefined, span: Span): void {
    const decision =
      expression === undefined ? "holds" : decide(expression, this.#dialect.platform, this.#dialect.version);
    this.#skipping = decision === "fails";
    if (this.#skipping) return;
    this.#doubt = undefined;
    if (decision === "refused") {
      this.#problems.push({
        kind: "refused",
        span,
        message: `The condition of section ${name} uses a name that zc.buildout ${this.#dialect.version ?? ""} does not know, and the run stops; raise the version or drop the condition.`,
      });
    }
    if (decision === "malformed")
      this.#refuse(
        span,
        `The condition of section ${name} is no Python expression; write one such as python_version >= "3.9".`,
      );
    if (decision !== "holds")
      this.#doubt = {
        kind: "unseen",
        span,
        message: `Whether section [${name}: ${expression ?? ""}] counts depends on the Python that runs buildout.`,
      };
    let section = this.#sections.get(name);
    if (!section) {
      section = { name, header: span, options: new Map() };
      this.#sections.set(name, section);
    }
    this.#section = section;
    this.#option = undefined;
  }

  #begin(key: string, name: Stretch, value: Stretch): void {
    if (this.#skipping || !this.#section) return;
    const { options } = this.#section;
    const before = options.get(key);
    const adds = before !== undefined && this.#doubt === undefined && this.#dialect.accumulates && key.endsWith("+");
    const lines = adds ? before.lines : [];
    lines.push(value);
    const option: OpenOption = {
      key,
      keySpan: this.#span(name),
      block: value.start === value.end,
      lines,
      doubt: this.#doubt,
      conditional: this.#doubt !== undefined,
      others: [],
    };
    this.#option = option;
    if (before && this.#doubt) {
      before.doubt = this.#doubt;
      before.others.push(option);
      return;
    }
    if (this.#dialect.accumulates) for (const sign of [" +", "+"]) options.delete(`${key}${sign}`);
    options.set(key, option);
  }

  #missingHeader(line: Stretch): void {
    this.#stopped = true;
    this.#refuse(
      line,
      `No section is open before ${this.#quote(line)}; start the file with a header such as [buildout].`,
    );
  }

  #badLine(line: Stretch): void {
    this.#refuse(
      line,
      `${this.#quote(line)} is no section header, option or continuation; write name = value, or indent it to continue the value above.`,
    );
  }

  #refuse(stretch: Stretch, message: string): void {
    const span = this.#span(stretch);
    this.#template ??= isTemplate(this.#file);
    if (!this.#template) this.#problems.push({ kind: "refused", span, message });
    else if (this.#problems.length === 0)
      this.#problems.push({
        kind: "unseen",
        span,
        message: "The file is a template; what it renders to is not known here.",
      });
  }

  #close(option: OpenOption): RawOption {
    const lines = this.#lines(option);
    const first = option.lines.find(({ start, end }) => end > start);
    const last = option.lines.at(-1);
    const start = first ? strip(this.#text, first).start : option.keySpan.start;
    const end = Math.max(start, last?.end ?? option.keySpan.end, option.keySpan.end);
    const doubt = option.doubt ?? this.#filledIn(lines);
    const span = { file: this.#file, start, end };
    const otherwise = option.others
      .map((other) => this.#lines(other).map(({ text }) => text))
      .map((texts) => texts.join("\n"));
    return { key: option.key, keySpan: option.keySpan, span, lines, doubt, conditional: option.conditional, otherwise };
  }

  /** What is filled in is not known; the file's first such line is listed among what was not read. */
  #filledIn(lines: readonly RawLine[]): Problem | undefined {
    const placeholder = lines.find(({ text }) => holdsPlaceholder(text));
    if (!placeholder) return undefined;
    const message = `What ${placeholder.text.trim().slice(0, 60)} is filled in with is not known here.`;
    const problem: Problem = { kind: "unseen", span: placeholder.span, message, addsNothing: true };
    if (!this.#problems.some(({ kind }) => kind === "unseen")) this.#problems.push(problem);
    return problem;
  }

  /** The lines that the program keeps; for a block without common indentation and without blank lines at either end. */
  #lines({ block, lines }: OpenOption): readonly RawLine[] {
    if (!block || lines.length === 1) return lines.map((line) => this.#rawLine(line));
    if (this.#dialect.ancient) return lines.map((line) => this.#rawLine(strip(this.#text, line)));
    const isBlank = ({ start, end }: Stretch) => start === end;
    const first = lines.findIndex((line) => !isBlank(line));
    if (first === -1) return [this.#rawLine(lines[0] ?? { start: 0, end: 0 })];
    const last = lines.findLastIndex((line) => !isBlank(line));
    const kept = lines.slice(first, last + 1);
    const margin = this.#margin(kept.filter((line) => !isBlank(line)));
    return kept.map((line) => this.#rawLine(isBlank(line) ? line : { start: line.start + margin, end: line.end }));
  }

  /** The length of the longest indentation that all lines share, character by character. */
  #margin(lines: readonly Stretch[]): number {
    const [first, ...rest] = lines.map(({ start, end }) => /^[ \t]*/.exec(this.#text.slice(start, end))?.[0] ?? "");
    let shared = first ?? "";
    for (const indent of rest) {
      let length = 0;
      while (length < shared.length && shared[length] === indent[length]) length += 1;
      shared = shared.slice(0, length);
    }
    return shared.length;
  }

  #rawLine(stretch: Stretch): RawLine {
    return { text: this.#text.slice(stretch.start, stretch.end), span: this.#span(stretch) };
  }

  #span({ start, end }: Stretch): Span {
    return { file: this.#file, start, end };
  }

  #quote({ start, end }: Stretch): string {
    const words = this.#text.slice(start, Math.min(end, start + 60)).trim();
    return `"${words}${end - start > 60 ? "…" : ""}"`;
  }
}

function isAncientComment(text: string, { start, end }: Stretch): boolean {
  const head = text.slice(start, Math.min(end, start + 5));
  return /^rem(?:\s|$)/i.test(head) || head.trim() === "";
}
