/** A release that a known address pins. */
export interface Release {
  readonly product: "Plone" | "Zope" | "Zope Toolkit";
  readonly version: string;
}

/**
 * The release whose list of versions lies at an address; undefined when what lies there is not known.
 *
 * Such a list holds a versions section (some with conditions), version annotations, `extends` of other such lists and
 * `versions = versions`, and nothing else, so it can change pins and no other option. Read for this:
 * `versions.cfg` of the Plone releases 4.1, 4.1.6, 4.2.5, 4.3.1, 4.3.2, 5.0.1 and 6.0.9 with `versions-extra.cfg` and
 * `versions-ecosystem.cfg` (they are copied from plone/buildout.coredev, as its release checklist says);
 * `versions.cfg` and `versions-prod.cfg` of zopefoundation/Zope, 2.13 and today's;
 * `releases/<version>/ztk-versions.cfg` and `zopeapp-versions.cfg` of zopefoundation/zopetoolkit, 1.0.6, 1.1.5 and 3.3.
 *
 * Only addresses whose content no longer moves are here: final releases, and the newest of a line of Plone that has ended.
 * `master`, `6.1-latest`, `-dev` and `-pending` may bring anything tomorrow.
 */
export function knownPinList(address: string): Release | undefined {
  for (const [product, form] of FORMS) {
    const version = form.exec(address)?.[1];
    if (version !== undefined) return { product, version };
  }
  return undefined;
}

const FORMS: readonly (readonly [Release["product"], RegExp])[] = [
  ["Plone", /^https?:\/\/dist\.plone\.org\/release\/(\d+\.\d+(?:\.\d+){0,2})\/versions(?:-extra|-ecosystem)?\.cfg$/],
  [
    "Plone",
    /^https?:\/\/dist\.plone\.org\/release\/(3(?:\.[0-3])?|4(?:\.[0-3])?|5(?:\.[0-2])?)-latest\/versions\.cfg$/,
  ],
  ["Zope", /^https?:\/\/download\.zope\.org\/Zope2\/index\/(\d+\.\d+(?:\.\d+)?)\/versions\.cfg$/],
  [
    "Zope",
    /^https?:\/\/zopefoundation\.github\.io\/Zope\/releases\/(\d+\.\d+(?:\.\d+){0,2})\/versions(?:-prod)?\.cfg$/,
  ],
  [
    "Zope Toolkit",
    /^https?:\/\/download\.zope\.org\/zopetoolkit\/index\/(\d+\.\d+(?:\.\d+)?)\/(?:ztk|zopeapp)-versions\.cfg$/,
  ],
];
