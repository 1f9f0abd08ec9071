import { mapLocated, type Located } from "../../model/index.ts";
import { isPublic, namesSecret } from "../grammar/secret-name.ts";
import type { Option, Password, Section } from "./document.ts";

/** The options of the sections that get used whose values are passwords, each where it was written. */
export function readPasswords(sections: ReadonlyMap<string, Section>, used: ReadonlySet<string>): readonly Password[] {
  const found = [...used].flatMap((name) => {
    const section = sections.get(name);
    return section ? [...section.options.values()].flatMap((option) => passwordsOf(section, option)) : [];
  });
  const places = new Set<string>();
  return found.filter(({ text }) => !places.has(placeOf(text)) && places.add(placeOf(text)));
}

function placeOf({ span }: Located<string>): string {
  return `${span.file.path}:${span.start}`;
}

function passwordsOf(section: Section, option: Option): readonly Password[] {
  const read = passwordIn(section, option.name);
  const text = read && written(option);
  const password = text && mapLocated(text, read);
  return password && (password.doubt ?? password.value !== "")
    ? [{ section: section.name, option: option.name, text: password }]
    : [];
}

/** How the password is taken from an option's value; undefined for an option that holds none. */
function passwordIn({ options }: Section, name: string): ((text: string) => string) | undefined {
  const recipe = options.get("recipe")?.raw.value.trim() ?? "";
  if (name === "user" && /^plone\.recipe\.(?:zope2instance|zeoserver)/.test(recipe)) return afterColon;
  if (name === "rel-storage") return inDsn;
  if (!namesSecret(name) || /[_-]id$/.test(name)) return undefined;
  return (text) => (isItsName(text.trim(), name) ? "" : literal(text));
}

/** What stands in the files; a reference that leads out of them is what is wanted. */
function written({ raw, value, lines }: Option): Located<string> | undefined {
  if (!raw.value.includes("${")) return value;
  if (value.value.includes("${")) return undefined;
  return lines.length === 1 ? lines[0] : value;
}

function afterColon(text: string): string {
  return literal(/^[^\s:]{1,200}:\s*(\S.*)$/.exec(text.trim())?.[1] ?? "");
}

function inDsn(text: string): string {
  return literal(/\bpassword\s?=\s?['"]?([^'"\s]{1,200})/.exec(text)?.[1] ?? "");
}

/** Empty for what is no password: a reference, a version, a switch, a path, what stands for one in a sample. */
function literal(text: string): string {
  const password = text.trim();
  return NO_PASSWORD.test(password) || isPublic(password) ? "" : password;
}

const NO_PASSWORD =
  /[$\n]|^\/|^(?:true|false|on|off|yes|no|none|todo|x+|<.*>|\W*(?:redacted|removed|hidden|masked|stripped)\b.*|\W+)$/i;

/** `aws_secret_key = secret_key`: the name under which a store of passwords keeps it. */
function isItsName(text: string, name: string): boolean {
  const words = text.split(/[_-]/);
  return words.length > 1 && words.every((word) => name.split(/[_-]/).includes(word));
}
