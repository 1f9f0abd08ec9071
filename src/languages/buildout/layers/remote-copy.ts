import { fileAt, type Files, type SourceFile } from "../../../model/index.ts";
import { resolvePath } from "../path.ts";
import { md5 } from "./md5.ts";

/** A copy in the checkout of what lies at an address. */
export interface RemoteCopy {
  readonly file: SourceFile;
  /** What makes it one, in a few words. */
  readonly why: string;
}

/** The folder that buildout keeps such copies in where its option names no other. */
const FOLDER = "extends-cache";

/** RemoteCopies finds copies of addresses in the folders that buildout keeps them in, beside the root and at the checkout's top. */
export class RemoteCopies {
  readonly #files: Files;
  readonly #folders: readonly string[];
  /** A copy with nothing but the last step of an address stands for the first one that ends so. */
  readonly #byLastStep = new Map<string, string>();

  /** @param option the value of `extends-cache`, as written */
  constructor(root: SourceFile, option: string | undefined, files: Files) {
    this.#files = files;
    const names = option === undefined ? [FOLDER] : [option.replace("${buildout:directory}/", "").trim(), FOLDER];
    this.#folders = [
      ...new Set([root.path, ""].flatMap((from) => names.flatMap((name) => resolvePath(from, name) ?? []))),
    ].filter((folder) => folder !== "");
  }

  /** The copy of an address; buildout itself takes the one that is named by its digest. */
  find(address: string): RemoteCopy | undefined {
    return (
      this.#in(md5(address), "extends, from buildout's own copy") ??
      this.#in(placeBelow(address), "extends, from a copy") ??
      this.#lastStep(address)
    );
  }

  #in(name: string | undefined, why: string): RemoteCopy | undefined {
    if (name === undefined) return undefined;
    for (const folder of this.#folders) {
      const file = fileAt(this.#files, `${folder}/${name}`);
      if (file) return { file, why };
    }
    return undefined;
  }

  #lastStep(address: string): RemoteCopy | undefined {
    const name = address.slice(address.lastIndexOf("/") + 1);
    const first = this.#byLastStep.get(name) ?? address;
    this.#byLastStep.set(name, first);
    return first === address && name !== "" ? this.#in(name, "extends, from a copy that is named alike") : undefined;
  }
}

/** Where a copy of an address is looked for, as `wget -x -P extends-cache` keeps it, seen from the root's folder. */
export function copyPath(address: string): string {
  return `${FOLDER}/${placeBelow(address) ?? md5(address)}`;
}

function placeBelow(address: string): string | undefined {
  const place = /^[a-z+.-]+:\/\/(?:[^/@]*@)?([^?#]*)$/i.exec(address)?.[1];
  return !place?.includes("/") ? undefined : resolvePath("", place.replace(/:\d+(?=\/)/, ""));
}

/** What a name in `extends` means in a file that itself lies at an address. */
export function belowAddress(base: string, name: string): string {
  return `${base.slice(0, base.lastIndexOf("/"))}/${name}`;
}
