import { doubted, located, type Located } from "../../model/index.ts";
import { isTemplateName } from "../grammar/placeholders.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import { unseen } from "./include.ts";
import type { Token } from "./tokens.ts";

/** What a token says, at its place; in doubt where something fills it in before Varnish reads it. */
export function valueOf(token: Token): Located<string> {
  const { file, kind, text } = token;
  const quotes = kind === "string" ? (token.end - token.start - text.length) / 2 : 0;
  const span = { file, start: token.start + quotes, end: token.end - quotes };
  if (text.includes(PLACEHOLDER))
    return doubted(
      located(file.text.slice(span.start, span.end), span),
      unseen(span, "A template fills this in; the file it makes would settle it."),
    );
  return isFilledIn(text, file.path)
    ? doubted(
        located(text, span),
        unseen(
          span,
          `Something fills in ${text.slice(0, 60)} before Varnish reads it; the file that is made would settle it.`,
        ),
      )
    : located(text, span);
}

/** VCL has no variables in strings: a name in capitals is one that `envsubst` or a script puts in. */
function isFilledIn(text: string, path: string): boolean {
  return /\$\{?[A-Z][A-Z0-9_]{1,80}\}?/.test(text) || (isTemplateName(path) && /\$\{[^}\s]{1,80}\}/.test(text));
}
