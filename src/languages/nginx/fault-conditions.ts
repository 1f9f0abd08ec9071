import type { Problem } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { allNamed } from "./effective.ts";
import { refused, shown } from "./fault.ts";

/** Conditions that nginx cannot read, and flags of `rewrite` that there are not. */
export function conditionFaults(root: Block): readonly Problem[] {
  return [
    ...allNamed(root, "if").filter(isCertain).flatMap(conditionFault),
    ...allNamed(root, "rewrite").filter(isCertain).flatMap(rewriteFault),
  ];
}

function isCertain({ doubt, args }: Directive): boolean {
  return !doubt && args.every((arg) => !arg.doubt);
}

const FILE_TESTS = /^!?-[fdexr]$|^!?-[fdexr]/;
const OPERATORS = /^(?:=|!=|~|~\*|!~|!~\*)$/;

/** `( $variable )`, `( $variable OPERATOR value )` or `( -f path )`, the brackets glued to the words or not. */
function conditionFault({ args, span }: Directive): readonly Problem[] {
  const words = args.map(({ value }) => value);
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (!first.startsWith("(") || !last.endsWith(")"))
    return [refused(span, `The condition of this if stands in no brackets; write if ( … ).`)];
  const inner = bracketed(words);
  const [subject = "", operator, ...rest] = inner;
  const text = shown(inner.join(" "));
  if (subject.startsWith("$") && subject.length > 1) {
    if (operator === undefined) return [];
    if (!OPERATORS.test(operator))
      return [
        refused(span, `${shown(operator)} compares nothing in the condition ${text}; write =, !=, ~, ~*, !~ or !~*.`),
      ];
    return rest.length === 1
      ? []
      : [refused(span, `The condition ${text} has ${rest.length} words behind ${operator}; quote them as one.`)];
  }
  if (FILE_TESTS.test(subject)) return [];
  return [
    refused(
      span,
      `The condition ${text} cannot be read; it begins with a variable such as $host, or with -f, -d, -e or -x.`,
    ),
  ];
}

function bracketed(words: readonly string[]): readonly string[] {
  const opened = words[0] === "(" ? words.slice(1) : [(words[0] ?? "").slice(1), ...words.slice(1)];
  const last = opened.at(-1) ?? "";
  return last === ")" ? opened.slice(0, -1) : [...opened.slice(0, -1), last.slice(0, -1)];
}

function rewriteFault({ args: [, , flag] }: Directive): readonly Problem[] {
  if (!flag || /^(?:last|break|redirect|permanent)$/.test(flag.value)) return [];
  return [
    refused(
      flag.span,
      `rewrite has no flag ${shown(flag.value)}; write last, break, redirect or permanent, or quote the target.`,
    ),
  ];
}
