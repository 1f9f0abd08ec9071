import { baseName } from "../../model/base-name.ts";
import { isTemplateFile } from "./template.ts";

/** Why a file is taken for supervisor's; `head` is its first 4 KiB. */
export function claims(path: string, head: string): string | undefined {
  if (!hasFittingName(path) || isBuildout(head)) return undefined;
  const header = HEADER.exec(head)?.[0];
  return header && `has a ${header.replace(/^\ufeff/, "")} section`;
}

/** Sections that no other format has. `[group:x]` alone is not enough. */
const HEADER = /^\ufeff?\[(?:supervisord|supervisorctl|(?:program|fcgi-program|eventlistener):[^\]\r\n]{1,80})\]/m;

/** Documents and scripts quote configuration at the start of lines; those are not files that supervisord reads. */
function hasFittingName(path: string): boolean {
  const name = baseName(path);
  return (
    !name.includes(".") ||
    /^supervisord?\.conf[._-]/i.test(name) ||
    isTemplateFile(name) ||
    /\.(?:conf|cnf|cfg|ini|config|supervisord?)$/i.test(name)
  );
}

/** A buildout may name a part supervisord. */
function isBuildout(head: string): boolean {
  return /^\[buildout\]|^recipe[ \t]*\+?=/m.test(head);
}
