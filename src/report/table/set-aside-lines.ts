import type { Report } from "../../model/index.ts";
import { setAsideText } from "../set-aside-text.ts";
import { wrapText } from "../wrap-text.ts";
import { listed } from "./amount.ts";
import type { Style } from "./style.ts";

/** What of the folder is judged where that is not all: the paths that were named, and what nobody named. */
export function setAsideLines({ environment }: Report, { prose }: Style): readonly string[] {
  const { root, narrowed, files } = environment;
  const aside = setAsideText(files);
  return [
    ...(narrowed ? [`Judged: ${listed(narrowed)}; the rest of ${root} is read as context.`] : []),
    ...(aside === undefined ? [] : [`Set aside: ${aside}; name them to have them judged.`]),
  ].flatMap((line) => wrapText(line, prose));
}
