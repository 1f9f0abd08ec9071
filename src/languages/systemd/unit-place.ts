/** Which unit a file is about, and where its host would look for it. */
export interface UnitPlace {
  /** `varnish.service`, whatever template the file is. */
  readonly unit: string;
  readonly isDropIn: boolean;
  /** The folder that stands for the host's root, with the manager that reads the unit; of files elsewhere the folder. */
  readonly root: string;
  /** The folder with the lowest number goes before the others. */
  readonly rank: number;
  /** The file's own name, by which drop-ins are sorted and replace each other. */
  readonly name: string;
}

/** Reads it off the path; undefined for what is no service. */
export function placeOf(path: string): UnitPlace | undefined {
  const [, before = "", dropIn, unit = dropIn, name = ""] = SERVICE.exec(path) ?? [];
  if (unit === undefined) return undefined;
  const [, root, folder = "", manager = ""] = FOLDERS.exec(before) ?? [];
  return {
    unit: `${unit}.service`,
    isDropIn: dropIn !== undefined,
    root: root === undefined ? before : `${root} ${manager}`,
    rank: root === undefined ? 0 : RANKS.indexOf(folder),
    name: name.replace(TEMPLATE, ""),
  };
}

const SUFFIX = "(?:\\.(?:in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|example|sample|dist))?";

const SERVICE = new RegExp(
  `^((?:.*/)?)(?:([\\w.@:\\\\-]{1,200})\\.service${SUFFIX}\\.d/(?=[^/]*\\.conf${SUFFIX}$)|(?=[^/]*$)([\\w.@:\\\\-]{1,200})(?=\\.service${SUFFIX}$))([^/]*)$`,
);

const TEMPLATE = new RegExp(`(?<=\\.conf)${SUFFIX}$`);

const FOLDERS = /^(.*?)(?:^|(?<=\/))(etc|run|usr\/local\/lib|usr\/lib|lib)\/systemd\/(system|user)\/$/;

/** What an operator writes goes before what runs, and that before what a package brings. */
const RANKS: readonly string[] = ["etc", "run", "usr/local/lib", "usr/lib", "lib"];
