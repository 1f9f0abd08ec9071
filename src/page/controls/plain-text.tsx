import type { JSX } from "preact";
import { useState } from "preact/hooks";

interface PlainTextProps {
  readonly value: string;
  readonly write: (text: string) => void;
}

/** A text field that keeps what is typed until it is left. */
export function PlainText({ value, write }: PlainTextProps): JSX.Element {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <input
      type="text"
      maxLength={40}
      autocomplete="off"
      value={typed ?? value}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        write(currentTarget.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
