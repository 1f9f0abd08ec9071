import { derived, located, type Listed, type Located, type Problem } from "../../model/index.ts";
import type { BuildoutDocument, Fetched, Layer, Part } from "./document.ts";
import { knownPinList } from "./pin-lists.ts";
import { repositoriesOf } from "./repositories.ts";
import { openHost } from "./open-host.ts";

type Seen = Pick<BuildoutDocument, "get" | "unset" | "parts" | "layers" | "checkouts">;

/** The addresses that a build takes code from: what is extended, the index, pages of links, archives of parts, checkouts. */
export function readFetched({ get, unset, parts, layers, checkouts }: Seen): Listed<Fetched> {
  const index = get("buildout", "index")?.value;
  const pages = get("buildout", "find-links");
  const hidden: Problem | undefined = pages ? undefined : unset("buildout", "find-links").doubt;
  return {
    items: [
      ...layers.flatMap(layerOf),
      ...[index]
        .filter((one) => one !== undefined)
        .filter(mayBeAddress)
        .map((one) => fetched("index", one)),
      ...(pages?.words ?? []).filter(mayBeAddress).map((page) => fetched("page", page)),
      ...onePerPlace(parts.items.flatMap(archivesOf)),
      ...parts.items
        .flatMap(repositoriesOf)
        .map(({ address, moves }) => ({ ...fetched("repository", address), moves })),
      ...(checkouts?.active ?? []).map(({ url, line }) =>
        fetched(
          "checkout",
          derived(line, () => url),
        ),
      ),
    ],
    doubt: hidden ?? parts.doubt,
  };
}

function layerOf({ extendedAt: at }: Layer): readonly Fetched[] {
  if (!at) return [];
  const text = at.file.text.slice(at.start, at.end);
  return isAddress(text) ? [{ ...fetched("layer", located(text, at)), moves: isMovingLayer(text) }] : [];
}

function archivesOf({ section: { options }, recipe: { requirement }, knownRecipe }: Part): readonly Fetched[] {
  const downloads = DOWNLOADER.test(requirement.canonicalName);
  const held = [...options].some(([name, { value }]) => CHECKSUM.test(name) && value.value.trim() !== "");
  const words = [...options.values()].filter(({ name }) => ADDRESS_OPTION.test(name)).flatMap((option) => option.words);
  return words
    .filter((address) => mayBeAddress(address) && (downloads || mayBeArchive(address, knownRecipe)))
    .map((address) => ({
      ...fetched("archive", address),
      held: held || /#(?:md5|sha\d+)=/.test(address.value),
      moves: MOVING_ARCHIVE.test(address.value),
    }));
}

/** An address that one option, or one part, takes from another stands in one place; a checksum beside either counts. */
function onePerPlace(archives: readonly Fetched[]): readonly Fetched[] {
  const byPlace = new Map<string, Fetched>();
  for (const archive of archives) {
    const { file, start } = archive.address.span;
    const key = `${file.path}:${start}`;
    const known = byPlace.get(key);
    byPlace.set(key, known ? { ...known, held: known.held || archive.held } : archive);
  }
  return [...byPlace.values()];
}

function fetched(kind: Fetched["kind"], address: Located<string>): Fetched {
  const host = openHost(address.value);
  return { kind, address, openHost: host, held: false, moves: false };
}

/** What a template fills in may be an address as well. */
function mayBeAddress({ value, doubt }: Located<string>): boolean {
  return doubt !== undefined || isAddress(value);
}

function mayBeArchive({ value, doubt }: Located<string>, knownRecipe: boolean): boolean {
  return ARCHIVE.test(value) || (doubt !== undefined && !knownRecipe);
}

function isAddress(text: string): boolean {
  return /^(?:https?|ftp):\/\//.test(text.trim());
}

/** A branch of a repository, or the newest release of a line that still gets some. */
function isMovingLayer(address: string): boolean {
  return /\/(?:master|main|trunk|develop|HEAD)\/|-(?:latest|dev|pending)\//.test(address) && !knownPinList(address);
}

const ADDRESS_OPTION = /(?:^|-)urls?$/;
const CHECKSUM = /^(?:md5|sha\d+|checksum|hash)|(?:md5|sha\d+|check)sums?$/;
const ARCHIVE = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|zip|jar|war|egg|whl)(?:#|\?|$)/;
const DOWNLOADER = /(?:^|-)(?:cmmi|download|distros|zope2install|varnish|haproxy)(?:$|-)/;
const MOVING_ARCHIVE =
  /(?<!\d)[-/](?:latest|stable|current)\b[^/]*$|\/(?:archive|tarball|zipball|zip|tar\.gz)\/(?:refs\/heads\/)?(?:master|main|trunk|develop|HEAD)\b/;
