import type { Files, SourceFile, Standing } from "../../model/index.ts";
import { extendedPath } from "./extended-path.ts";
import { belowAddress, RemoteCopies } from "./layers/remote-copy.ts";
import { isUrl, resolvePath } from "./path.ts";
import type { RawFile } from "./raw.ts";

/** What a name in `extends` leads to. */
export interface ExtendedFile {
  /** The name, or the address that it means in a copy of what lies at another. */
  readonly text: string;
  /** Undefined where it leads out of the checkout. */
  readonly path: string | undefined;
  readonly standing: Standing | undefined;
  readonly file: SourceFile | undefined;
  /** How it got there, in a few words. */
  readonly why: string;
}

/** ExtendedFiles finds what the files of a root extend. */
export class ExtendedFiles {
  readonly #root: SourceFile;
  readonly #files: Files;
  readonly #copies: RemoteCopies;
  /** The addresses of what was read from a copy: what it extends lies beside them. */
  readonly #addresses = new Map<SourceFile, string>();

  constructor(root: SourceFile, raw: RawFile, files: Files) {
    this.#root = root;
    this.#files = files;
    const option = raw.sections.get("buildout")?.options.get("extends-cache");
    this.#copies = new RemoteCopies(root, option?.lines.map(({ text }) => text).join(""), files);
  }

  find(from: SourceFile, name: string): ExtendedFile {
    const base = this.#addresses.get(from);
    const text = base === undefined || isUrl(name) ? name : belowAddress(base, name);
    return isUrl(text) ? this.#remote(text) : this.#local(from, text);
  }

  #remote(address: string): ExtendedFile {
    const copy = this.#copies.find(address);
    if (copy) this.#addresses.set(copy.file, address);
    return {
      text: address,
      path: undefined,
      standing: copy && { file: copy.file },
      file: copy?.file,
      why: copy?.why ?? "extends",
    };
  }

  /** What a root extends may lie below the top instead: it is built there, by a link or a copy. */
  #local(from: SourceFile, text: string): ExtendedFile {
    const beside = resolvePath(from.path, text);
    const found = from === this.#root ? extendedPath(from.path, text, this.#files) : undefined;
    const path = found?.path ?? beside;
    const standing = path === undefined ? undefined : this.#files.get(path);
    const file = standing && "file" in standing ? standing.file : undefined;
    return {
      text,
      path,
      standing,
      file,
      why: found?.fromTop === true ? "extends, from the checkout's top" : "extends",
    };
  }
}
