/** Item ids in one line, runs of three and more written as a range: "T01–T04, T09, T10". */
export function itemRanges(ids: readonly string[], dash: string): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && follows(before, id)) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ""}${dash}${run.at(-1) ?? ""}`] : run)).join(", ");
}

function follows(before: string, id: string): boolean {
  const a = split(before);
  const b = split(id);
  return (
    a.digits !== "" &&
    a.word === b.word &&
    a.digits.length === b.digits.length &&
    Number(b.digits) === Number(a.digits) + 1
  );
}

function split(id: string): { readonly word: string; readonly digits: string } {
  const at = id.search(/\d/);
  const digits = at === -1 ? "" : id.slice(at);
  return /^\d{1,9}$/.test(digits) ? { word: id.slice(0, at), digits } : { word: id, digits: "" };
}
