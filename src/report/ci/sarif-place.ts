import type { ArtifactLocation, Location, PhysicalLocation } from "sarif";
import type { Evidence, TrailStep } from "../../model/index.ts";
import { terminalLines, terminalText } from "../terminal-text.ts";

/** A file by its path below the root of the repository. */
export function artifactLocation(path: string): ArtifactLocation {
  return { uri: path.split("/").map(uriPart).join("/"), uriBaseId: "%SRCROOT%" };
}

/** A word as a part of a URI; half a character is none. */
export function uriPart(word: string): string {
  return encodeURIComponent(word.replace(/\p{Cs}/gu, "\ufffd"));
}

/** A quoted place. */
export function physicalLocation(place: Evidence, pathPrefix: string): PhysicalLocation {
  const { path, line, column, endLine, endColumn, text } = place;
  return {
    artifactLocation: artifactLocation(pathPrefix + path),
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      ...(text !== "" && { snippet: { text: terminalLines(text) } }),
    },
  };
}

/** Places that belong to another, each once, with what they have to do with it. */
export function relatedLocations(places: readonly (Evidence | TrailStep)[], pathPrefix: string): Location[] {
  const located = places.map((place) => relatedLocation(place, pathPrefix));
  return [...new Map(located.map((each) => [JSON.stringify(each), each])).values()];
}

function relatedLocation(place: Evidence & { readonly why?: string }, pathPrefix: string): Location {
  const why = place.why === undefined ? {} : { message: { text: plainText(`${place.why}.`) } };
  return { physicalLocation: physicalLocation(place, pathPrefix), ...why };
}

/** A message in which viewers find no link. */
export function plainText(text: string): string {
  return terminalText(text).replace(/\](?=\()/g, "\\]");
}
