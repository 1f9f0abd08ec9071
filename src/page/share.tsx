import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FileKind } from "./files.ts";

interface ShareProps {
  /** The address with all changes in it. */
  readonly link: string;
  readonly file: (kind: FileKind) => Promise<string>;
}

/** What is taken along: a link with the changes, and files. */
export function Share({ link, file }: ShareProps): JSX.Element {
  const [said, say] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      say("The link is copied.");
    } catch {
      say("The browser does not let the page copy; the address above holds the changes.");
    }
  };
  const save = async (kind: FileKind): Promise<void> => {
    say("It is computed …");
    const text = await file(kind);
    download(`${kind === "yaml" ? "punchlist" : "sla"}.${kind}`, text);
    say(`${kind === "yaml" ? "punchlist.yaml holds what was changed" : `sla.${kind} holds the whole answer`}.`);
  };
  return (
    <div class="share">
      <button type="button" onClick={() => void copy()}>
        Copy the link
      </button>
      <button type="button" onClick={() => void save("yaml")}>
        Save for punchlist.yaml
      </button>
      <button type="button" onClick={() => void save("csv")}>
        Save CSV
      </button>
      <button type="button" onClick={() => void save("json")}>
        Save JSON
      </button>
      <p role="status">{said}</p>
    </div>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1000);
}
