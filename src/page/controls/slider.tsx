import type { JSX } from "preact";
import type { Turned } from "../scenario/field.ts";

interface SliderProps {
  readonly label: string;
  readonly control: Turned;
  readonly text: string | undefined;
  readonly write: (text: string) => void;
}

/** A number to turn; one beyond the usual range makes the range as wide. */
export function Slider({
  label,
  control: { low, high, step, read, write: textOf },
  text,
  write,
}: SliderProps): JSX.Element {
  const place = text === undefined ? undefined : read(text);
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={text ?? "not said"}
      min={Math.min(low, place ?? low)}
      max={Math.max(high, place ?? high)}
      step={steps(place, low, step) ? step : "any"}
      value={place ?? low}
      onInput={({ currentTarget }) => {
        write(textOf(Number(currentTarget.value)));
      }}
    />
  );
}

/** A browser moves a value that is on no step; then any place counts. */
function steps(place: number | undefined, low: number, step: number): boolean {
  if (place === undefined) return true;
  const count = (place - low) / step;
  return Math.abs(count - Math.round(count)) < 1e-6;
}
