import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type BandText, bandsText, splitBands } from "../scenario/bands.ts";
import type { Preset } from "../scenario/field.ts";

interface BandsProps {
  readonly id: string;
  readonly label: string;
  readonly of: "reaction" | "price";
  readonly presets: readonly Preset[];
  readonly text: string;
  readonly write: (text: string) => void;
}

/** Hours of the week and what holds in them, a row each; what many have by its name. */
export function Bands({ id, label, of, presets, text, write }: BandsProps): JSX.Element {
  const [draft, setDraft] = useState<readonly BandText[] | undefined>(undefined);
  const bands = draft ?? splitBands(text);
  const set = (next: readonly BandText[]): void => {
    setDraft(next);
    write(bandsText(next));
  };
  const leave = (): void => {
    setDraft(undefined);
  };
  const known = presets.some((preset) => preset.text === text);
  return (
    <div class="bands" role="group" aria-label={label} onFocusOut={leave}>
      <select
        id={id}
        value={known ? text : "own"}
        onChange={({ currentTarget: { value } }) => {
          leave();
          if (value !== "own") write(value);
        }}
      >
        {!known && <option value="own">as written below</option>}
        {presets.map((preset) => (
          <option value={preset.text}>{preset.name}</option>
        ))}
      </select>
      {bands.map((band, index) => (
        <Row
          band={band}
          number={index + 1}
          of={of}
          change={(changed) => {
            set(bands.map((each, place) => (place === index ? changed : each)));
          }}
          remove={() => {
            set(bands.filter((_, place) => place !== index));
          }}
        />
      ))}
      <button
        type="button"
        class="add"
        onClick={() => {
          set([{ when: of === "price" ? "Sat-Sun" : "Sat-Sun 08-20", value: of === "price" ? "100" : "1h" }, ...bands]);
        }}
      >
        add hours
      </button>
    </div>
  );
}

interface RowProps {
  readonly band: BandText;
  readonly number: number;
  readonly of: "reaction" | "price";
  readonly change: (band: BandText) => void;
  readonly remove: () => void;
}

function Row({ band: { when, value }, number, of, change, remove }: RowProps): JSX.Element {
  const what = of === "price" ? "cost of an hour" : "reaction";
  return (
    <div class="band">
      <input
        type="text"
        aria-label={`hours ${number}`}
        value={when}
        onInput={({ currentTarget }) => {
          change({ when: currentTarget.value, value });
        }}
      />
      <input
        type="text"
        aria-label={`${what} in hours ${number}`}
        value={value}
        onInput={({ currentTarget }) => {
          change({ when, value: currentTarget.value });
        }}
      />
      <button type="button" aria-label={`remove hours ${number}`} onClick={remove}>
        ×
      </button>
    </div>
  );
}
