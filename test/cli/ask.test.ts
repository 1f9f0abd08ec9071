import { expect } from "chai";
import { PassThrough } from "node:stream";
import { ask, type Answers, type Asking } from "../../src/cli/ask.ts";
import { folderWith, punchlist } from "./punchlist.ts";

const ASKING: Asking = {
  questions: [
    { key: "incidents", question: "How often does it break?", examples: ["9/year"], now: "4 in 1 year, assumed" },
    { key: "cost", question: "What does an hour cost?", examples: ["800 EUR/h", "800"], now: undefined },
  ],
  refusal: (assignments) =>
    assignments.at(-1) === "incidents=often" ? 'incidents is "often"; write 9/year.' : undefined,
  file: "punchlist.yaml",
};

describe("--ask", () => {
  it("asks in order, shows what holds, and gives the answers as --set takes them", async () => {
    const { answers, shown } = await typed("9/year\n800\nno\n");
    expect(answers).to.deep.equal({ set: ["incidents=9/year", "cost=800"], write: false });
    expect(shown).to.contain("How often does it break? Such as 9/year.");
    expect(shown).to.contain("incidents [4 in 1 year, assumed] ");
    expect(shown).to.contain("What does an hour cost? Such as 800 EUR/h; 800.");
    expect(shown).to.contain("cost [nothing] ");
    expect(shown).to.contain("Write these answers into punchlist.yaml? [no] ");
  });

  it("asks again where an answer means nothing, with the reason", async () => {
    const { answers, shown } = await typed("often\n9/year\n\n\n");
    expect(answers.set).to.deep.equal(["incidents=9/year"]);
    expect(shown).to.contain('incidents is "often"; write 9/year.');
    expect(shown.split("How often does it break?")).to.have.lengthOf(2);
  });

  it("keeps what holds where nothing is typed, and then has nothing to write", async () => {
    const { answers, shown } = await typed("\n\n");
    expect(answers).to.deep.equal({ set: [], write: false });
    expect(shown).to.not.contain("Write these");
  });

  it("takes the end of the input for the end of the questions", async () => {
    expect((await typed("9/year\n")).answers).to.deep.equal({ set: ["incidents=9/year"], write: false });
    expect((await typed("")).answers).to.deep.equal({ set: [], write: false });
  });

  it("writes where a yes was said", async () => {
    expect((await typed("9/year\n\ny\n")).answers.write).to.equal(true);
    expect((await typed("9/year\n\nYES\n")).answers.write).to.equal(true);
    expect((await typed("9/year\n\n\n")).answers.write).to.equal(false);
  });

  it("ends where it is interrupted", async () => {
    const error: unknown = await typed("9/year\n\u0003").catch((thrown: unknown) => thrown);
    expect(String(error)).to.equal("UsageError: Stopped; nothing was computed or written.");
  });

  it("says what to do without a terminal", () => {
    expect(punchlist("sla", folderWith({}), "--ask")).to.deep.equal({
      code: 2,
      stdout: "",
      stderr:
        "punchlist: --ask asks in a terminal, and there is none here; say it with --set, such as --set incidents=9/year.\n",
    });
  });
});

/** What comes of keys that are pressed in a terminal, and what it shows. */
async function typed(keys: string): Promise<{ readonly answers: Answers; readonly shown: string }> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const shown: string[] = [];
  output.on("data", (chunk: Buffer) => shown.push(chunk.toString()));
  const answers = ask(ASKING, { input, output });
  input.end(keys);
  return { answers: await answers, shown: shown.join("") };
}
