import type { Setting } from "../../../model/index.ts";
import { mapLocated, type Located, type Problem, doubted, byDefault } from "../../../model/index.ts";
import type { BuildoutDocument, Part } from "../document.ts";

/** A recipe's own default, and whose it is in a few words. */
export interface PartDefault<T> {
  readonly value: T;
  readonly from: string;
}

/** Reads the options of one part; what an unseen layer may give is never taken for a default. */
export class PartOptions {
  readonly #part: Part;
  readonly #document: BuildoutDocument;

  constructor(part: Part, document: BuildoutDocument) {
    this.#part = part;
    this.#document = document;
  }

  /** The value of the first of these options that is given, without blanks around it. */
  text(...names: readonly string[]): Located<string> | undefined {
    for (const name of names) {
      const value = this.#part.section.options.get(name)?.value;
      if (value && value.value.trim() !== "") return mapLocated(value, (text) => text.trim());
    }
    return undefined;
  }

  number(names: readonly string[], otherwise: PartDefault<number>): Setting<number> {
    const text = this.text(...names);
    const number = text && /^\d+$/.test(text.value) ? mapLocated(text, Number) : undefined;
    if (number) return number;
    if (text)
      return doubted(
        mapLocated(text, () => otherwise.value),
        {
          kind: "unseen",
          span: text.span,
          message: `"${text.value.slice(0, 60)}" is no number here; what it comes to when buildout runs is not known, and a number in its place would settle it.`,
        },
      );
    return this.#or(names[0] ?? "", otherwise);
  }

  textOr(name: string, otherwise: PartDefault<string>): Setting<string> {
    return this.text(name) ?? this.#or(name, otherwise);
  }

  /** Why an option that is not given here may be given by a layer that was not read. */
  doubtOf(name: string): Problem | undefined {
    return this.#document.unset(this.#part.name, name).doubt;
  }

  /** A default, unless a layer that was not read may say otherwise. */
  #or<Value>(name: string, otherwise: PartDefault<Value>): Setting<Value> {
    const unset = this.#document.unset(this.#part.name, name);
    return byDefault(otherwise.value, otherwise.from, unset);
  }
}
