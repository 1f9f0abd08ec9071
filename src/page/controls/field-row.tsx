import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Source } from "../../plan/sourced.ts";
import type { Control } from "../scenario/field.ts";
import { Bands } from "./bands.tsx";
import { Origin } from "./origin.tsx";
import { Slider } from "./slider.tsx";

/** An input as it is shown. */
export interface FieldRowProps {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly control: Control;
  /** What it is now; undefined where nobody said it. */
  readonly text: string | undefined;
  readonly source: Source | undefined;
  /** Whether it was changed on the page, and can be taken back. */
  readonly changed: boolean;
  /** What is wrong with a text; undefined for a good one. */
  readonly problem: (text: string) => string | undefined;
  /** Takes a good text; undefined takes the change back. */
  readonly take: (text: string | undefined) => void;
}

/** A label, a field, perhaps a slider, and where the value comes from. */
export function FieldRow(props: FieldRowProps): JSX.Element {
  const { id, label, question, source, changed, take } = props;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const refused = draft === undefined ? undefined : props.problem(draft);
  const write = (written: string): void => {
    const wrong = props.problem(written);
    setDraft(wrong === undefined ? undefined : written);
    if (wrong === undefined) take(written);
  };
  const undo = (): void => {
    setDraft(undefined);
    take(undefined);
  };
  return (
    <div class={`field${changed ? " changed" : ""}`}>
      <label for={id} title={question}>
        {label}
      </label>
      <Input {...props} draft={draft} write={write} keep={setDraft} invalid={refused !== undefined} />
      <Origin id={`${id}-from`} source={source} undo={changed ? undo : undefined} label={label} />
      {refused !== undefined && (
        <p class="refused" role="alert" id={`${id}-refused`}>
          {refused}
        </p>
      )}
    </div>
  );
}

interface InputProps extends FieldRowProps {
  readonly draft: string | undefined;
  readonly invalid: boolean;
  readonly write: (text: string) => void;
  /** Keeps what is being typed. */
  readonly keep: (text: string | undefined) => void;
}

function Input(props: InputProps): JSX.Element {
  const { id, control, text, label, write } = props;
  if (control.kind === "bands")
    return (
      <Bands
        id={id}
        label={label}
        of={control.of}
        presets={control.presets}
        text={props.draft ?? text ?? ""}
        write={write}
      />
    );
  if (control.kind === "choice")
    return (
      <select
        id={id}
        value={text ?? ""}
        aria-describedby={`${id}-from`}
        onChange={({ currentTarget }) => {
          write(currentTarget.value);
        }}
      >
        {text === undefined && <option value="">not said</option>}
        {control.options.map(({ value, label: name }) => (
          <option value={value}>{name}</option>
        ))}
      </select>
    );
  return (
    <div class={control.kind === "number" ? "turned" : "written"}>
      <TextInput {...props} />
      {control.kind === "number" && <Slider label={label} control={control} text={text} write={write} />}
      {control.kind === "text" && control.suggestions && (
        <datalist id={`${id}-list`}>
          {control.suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** What is typed counts as soon as it is understood, and stands as it was typed until the field is left. */
function TextInput({ id, control, text, draft, invalid, problem, take, write, keep }: InputProps): JSX.Element {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const suggests = control.kind === "text" && control.suggestions;
  return (
    <input
      id={id}
      type="text"
      autocomplete="off"
      spellcheck={false}
      {...(suggests && { list: `${id}-list` })}
      value={typed ?? draft ?? text ?? ""}
      placeholder={control.kind === "number" ? control.write((control.low + control.high) / 2) : ""}
      aria-invalid={invalid}
      aria-describedby={`${id}-from${invalid ? ` ${id}-refused` : ""}`}
      onInput={({ currentTarget: { value } }) => {
        setTyped(value);
        if (problem(value) === undefined) {
          keep(undefined);
          take(value);
        }
      }}
      onBlur={({ currentTarget: { value } }) => {
        if (typed !== undefined) write(value);
        setTyped(undefined);
      }}
    />
  );
}
