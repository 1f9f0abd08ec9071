import { createTwoFilesPatch } from "diff";
import type { Mask } from "../../audit/mask.ts";
import { decode } from "../../audit/text.ts";
import { terminalLines } from "../../report/terminal-text.ts";
import type { MendedFile } from "./mend.ts";

/** What would be written as a unified diff for people: secrets are masked in it, and what a terminal would act on is written out. */
export function diffText(files: readonly MendedFile[], pathPrefix: string, mask: Mask): string {
  const shown = (bytes: Buffer): string => terminalLines(mask.text(decode(bytes)).replace(/\r\n/g, "\n"));
  return files
    .map(({ path, before, after }) => {
      const name = terminalLines(pathPrefix + path);
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, shown(before), shown(after), "", "", { context: 3 });
      return patch.replace(/^=+\n/, "").replace(/^(--- .*|\+\+\+ .*)\t$/gm, "$1");
    })
    .join("");
}
