import { fileAt, type Files, type SourceFile } from "../../model/index.ts";
import { isDockerfile } from "./dockerfile.ts";
import { packagedRelease, type Packaged } from "./packaged-release.ts";

/** A release of a program that the checkout itself installs, and the file that says so. */
export interface InstalledRelease {
  /** As the program's format counts its releases; they compare. */
  readonly release: number;
  readonly file: SourceFile;
}

/** How files name a program that they install. */
export interface Installing {
  readonly program: Packaged;
  /** What a file that names it holds. */
  readonly sign: RegExp;
  /** Archives of the source, images, variables that one of them is put together with; each captures the release. */
  readonly named: readonly RegExp[];
  parse(this: void, said: string | undefined): number | undefined;
}

/** What the checkout compiles, runs as an image or installs as a package; of several the newest, because a word that is gone there is gone for sure. */
export function installedRelease(files: Files, installing: Installing): InstalledRelease | undefined {
  const found = installersOf(files, installing.sign).flatMap((file) =>
    saidIn(file, installing).flatMap((said) => {
      const release = installing.parse(said);
      return release === undefined ? [] : [{ release, file }];
    }),
  );
  return newestOf(found);
}

/** Files that may install something, and hold a word. */
export function installersOf(files: Files, sign: RegExp): readonly SourceFile[] {
  return files.paths
    .filter((path) => INSTALLER.test(path))
    .flatMap((path) => fileAt(files, path) ?? [])
    .filter(({ text }) => sign.test(text));
}

const INSTALLER =
  /(?:^|\/)(?:(?:GNU)?[Mm]akefile|Vagrantfile|(?:Docker|Container)file[^/]*|[^/]*\.(?:Dockerfile|cfg|sh|ya?ml))$/;

function saidIn({ path, text }: SourceFile, { program, named }: Installing): readonly string[] {
  const plain = withoutComments(text);
  const packaged = isDockerfile(path) ? packagedRelease(text, program) : undefined;
  return [
    ...named.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, said = ""]) => said)),
    ...(packaged === undefined ? [] : [packaged]),
  ];
}

/** The text without the lines that are comments. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^[ \t]*[#;].*$/gm, "");
}

export function newestOf(found: readonly InstalledRelease[]): InstalledRelease | undefined {
  return found.reduce<InstalledRelease | undefined>(
    (best, each) => (best && best.release >= each.release ? best : each),
    undefined,
  );
}
