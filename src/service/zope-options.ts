import type { BuildoutDocument, Option, Part } from "../languages/buildout/index.ts";
import { join } from "../environment/join.ts";
import type { Subject } from "../model/index.ts";
import { nearest } from "../model/nearest.ts";
import { ZOPE_OPTIONS } from "./zope-option-names.ts";

/** A Zope of a buildout, with the options that its recipe passes over for a slip of the pen. Address: `part:instance1`. */
export interface ZopeOptions extends Subject {
  readonly part: string;
  readonly misspelt: readonly Misspelt[];
}

/** An option that nobody reads, and the one that is meant. */
export interface Misspelt {
  readonly option: Option;
  readonly meant: string;
}

/** The Zopes that production's buildouts install by plone.recipe.zope2instance. */
export const zopeOptions = join("zopeOptions", ["buildout"], ({ buildout }): readonly ZopeOptions[] =>
  buildout
    .filter(({ production }) => production)
    .flatMap((document) => document.parts.items.filter(isZope).map((part) => optionsOf(part, document))),
);

function isZope({ recipe }: Part): boolean {
  return recipe.requirement.canonicalName === "plone-recipe-zope2instance";
}

function optionsOf({ address, span, name, section: { options } }: Part, document: BuildoutDocument): ZopeOptions {
  const misspelt = [...options.values()].flatMap((option) => {
    const meant = meantBy(option.name);
    return meant === undefined || options.has(meant) || isReferredTo(option, document) ? [] : [{ option, meant }];
  });
  return { address, span, part: name, misspelt };
}

/** The option that a name is one or two letters from; a number behind it tells others apart: `zeo-address2`. */
function meantBy(name: string): string | undefined {
  if (ZOPE_OPTIONS.has(name) || name.length < SHORTEST || /\d$/.test(name)) return undefined;
  return nearest(name, ZOPE_OPTIONS, 2)?.word;
}

/** Of shorter words another one is soon made. */
const SHORTEST = 8;

/** Whether a file uses the option as a value of its own. */
function isReferredTo({ name }: Option, { layers }: BuildoutDocument): boolean {
  return layers.some(({ file }) => file?.text.includes(`:${name}}`));
}
