import { spanText, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import { isTemplateName } from "../grammar/placeholders.ts";
import { isFilledIn, unseen } from "./parse.ts";
import type { Word } from "./words.ts";

/** What `Define` and the environment of httpd set, by name. */
export type Variables = Map<string, { readonly value: string; readonly doubt: Problem | undefined }>;

/** What Debian's and Ubuntu's `envvars` set, and the images that are made of it; others set nothing of these names. */
export const DEBIAN: Readonly<Record<string, string>> = {
  APACHE_LOG_DIR: "/var/log/apache2",
  APACHE_RUN_DIR: "/var/run/apache2",
  APACHE_LOCK_DIR: "/var/lock/apache2",
  APACHE_PID_FILE: "/var/run/apache2/apache2.pid",
  APACHE_RUN_USER: "www-data",
  APACHE_RUN_GROUP: "www-data",
  APACHE_CONFDIR: "/etc/apache2",
  APACHE_ENVVARS: "/etc/apache2/envvars",
};

/** A word with its variables resolved as `ap_resolve_env` does: what nothing sets stays as it is. A colon is of `RewriteMap`. */
export function resolve(word: Word, file: SourceFile, variables: Variables): Word {
  const span = { file, start: word.start, end: word.end };
  if (isFilledIn(word.value))
    return {
      ...word,
      value: spanText(span),
      doubt: unseen(span, "A template fills this in; the file it makes would settle it."),
    };
  let doubt: Problem | undefined;
  const value = word.value.replaceAll(/\$\{([^}:]{1,200})\}/g, (written, name: string) => {
    const set = variables.get(name);
    doubt ??= set ? set.doubt : undefined;
    const known = set?.value ?? DEBIAN[name];
    if (known === undefined) doubt ??= unset(span, name);
    return known ?? written;
  });
  return { ...word, value, doubt };
}

function unset(span: Span, name: string): Problem {
  return isTemplateName(span.file.path)
    ? unseen(span, `Something fills in ${name} before Apache reads it; the file that is made would settle it.`)
    : unseen(span, `No Define sets ${name}, so it comes from Apache's environment; its value would settle it.`);
}

/** What an `envvars` of Debian's form sets: `export APACHE_LOG_DIR=/var/log/apache2$SUFFIX`. */
export function readEnvvars(text: string): Variables {
  const variables: Variables = new Map();
  for (const [, name = "", value = ""] of text.matchAll(
    /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]{1,60})=["']?([^"'\n$`#]{1,200})(?:\$SUFFIX)?["']?[ \t]*(?:#[^\n]*)?$/gm,
  ))
    variables.set(name, { value: value.trim(), doubt: undefined });
  return variables;
}
