/** The value of a command's option, as `--name value`, `--name=value`, or `-n value`; the last one counts. */
export function optionValue(words: readonly string[], names: readonly string[]): string | undefined {
  return optionValues(words, names).at(-1);
}

/** All values of an option that may be given several times. */
export function optionValues(words: readonly string[], names: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const name = names.find((each) => word === each || word.startsWith(`${each}=`));
    if (name === undefined) return [];
    const value = word === name ? words[at + 1] : word.slice(name.length + 1);
    return value === undefined ? [] : [value];
  });
}
