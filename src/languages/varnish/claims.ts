import { baseName } from "../../model/base-name.ts";

/** Why a file is taken for VCL; undefined when it is not. */
export function claims(path: string, head: string): string | undefined {
  const name = baseName(path);
  if (DOCUMENT.test(name) || head.startsWith("#!")) return undefined;
  const text = head.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, " ").replaceAll(/(?:^|[ \t])(?:#|\/\/).*$/gm, "");
  if (/^[ \t]*vcl[ \t]+[\d.]+[ \t]*;/m.test(text)) return "has the line of VCL's version";
  const [, word] = DECLARATION.exec(text) ?? [];
  if (NAMED.test(name))
    return word === undefined && !STATEMENT.test(text) && text.trim() !== "" && !/\.vcl$/i.test(name)
      ? undefined
      : word === undefined
        ? "is named for VCL"
        : `is named for VCL and declares a ${word}`;
  return /varnish/i.test(path) && word !== undefined && STATEMENT.test(text) && TEMPLATE.test(name)
    ? `lies with Varnish's files and declares a ${word}`
    : undefined;
}

const NAMED =
  /\.vcl(?:[._-](?:in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako|production|prod|staging|example|sample|dist))?$|\.vcl4$|\.(?:vcl4?)\.[a-z0-9]{1,8}$/i;

const TEMPLATE = /\.(?:conf|cfg|in|j2|jinja2?|erb|epp|tpl|template|tmpl|ctmpl|mako)$/i;

/** Names of files that may quote VCL but are none. */
const DOCUMENT =
  /\.(?:md|rst|txt|html?|php|py|rb|pp|pl|sh|bash|ya?ml|json|toml|ini|spec|nix|xml|patch|diff|vtc|js|ts|go|rs|c|h|bak|orig|rej|save|swp|old|rpmnew|rpmsave|dpkg-\w+)$|~$/i;

const DECLARATION = /^[ \t]*(sub|acl|backend|director|probe)[ \t]+[\w-]{1,80}(?:[ \t]+[\w-]{1,20})?\s*\{/m;

const STATEMENT =
  /\b(?:set|unset|remove)[ \t]+(?:req|bereq|beresp|resp|obj)\.|\breturn[ \t]*\([ \t]*\w+|^[ \t]*\.host[ \t]*=/m;
