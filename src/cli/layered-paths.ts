import { dirname, join } from "node:path";
import type { Declaration, Inputs, WhatIf } from "../declaration/index.ts";
import { mapLocated, type Located } from "../model/located.ts";
import type { Layer } from "./declaration-layers.ts";

/** A declaration with the files beside it that others brought as absolute paths: they lead from the folder of the file that names them. */
export function withPlaces(declaration: Declaration, layers: readonly Layer[]): Declaration {
  const own = layers.at(-1);
  const at = (path: Located<string>): Located<string> => {
    const layer = layers.find(({ tree }) => tree.file === path.span.file);
    return !layer || layer === own ? path : mapLocated(path, (value) => join(dirname(layer.place), value));
  };
  return { ...declaration, whatIf: withLog(withCalendars(declaration.whatIf, at), at) };
}

type At = (path: Located<string>) => Located<string>;

function withLog(whatIf: WhatIf, at: At): WhatIf {
  const { outages } = whatIf;
  return outages?.log ? { ...whatIf, outages: { ...outages, log: at(outages.log) } } : whatIf;
}

function withCalendars(whatIf: WhatIf, at: At): WhatIf {
  const measures = whatIf.measures?.map((measure) => ({
    ...measure,
    set: measure.set && calendarsIn(measure.set, at),
  }));
  return { ...calendarsIn(whatIf, at), ...(measures && { measures }) };
}

function calendarsIn<Part extends Inputs>(inputs: Part, at: At): Part {
  const { service } = inputs;
  if (!service?.holidays) return inputs;
  const holidays = service.holidays.map((holiday) => (isCalendar(holiday) ? at(holiday) : holiday));
  return { ...inputs, service: { ...service, holidays } };
}

function isCalendar(holiday: Located<unknown>): holiday is Located<string> {
  return typeof holiday.value === "string" && /\.ics$/i.test(holiday.value);
}
