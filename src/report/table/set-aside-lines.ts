import type { Report } from "../../model/index.ts";
import { setAsideText } from "../set-aside-text.ts";
import { wrapText } from "../wrap-text.ts";
import type { Style } from "./style.ts";

/** What was found and not judged, and how to have it judged. */
export function setAsideLines({ environment }: Report, { prose }: Style): readonly string[] {
  const text = setAsideText(environment.files);
  return text === undefined ? [] : wrapText(`Set aside: ${text}; name them to have them judged.`, prose);
}
