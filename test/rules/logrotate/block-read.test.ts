import { expect } from "chai";
import blockRead from "../../../rules/logrotate/block-read.ts";
import { verdicts } from "../../verdicts.ts";

describe("logrotate/block-read", () => {
  it("passes blocks that are read to their end", () => {
    expect(
      verdicts(blockRead, {
        "logrotate.conf": "weekly\n/srv/a.log {\n    rotate 7\n}\n/srv/b.log { daily compress }\n",
      }),
    ).to.deep.equal(["pass logrotate.conf:2:1-11 log:/srv/a.log", "pass logrotate.conf:5:1-11 log:/srv/b.log"]);
  });

  it("fails a comment behind a value, and takes it away", () => {
    expect(
      verdicts(blockRead, {
        "logrotate.conf": "weekly\n/srv/a.log {\n    rotate 7 # a week\n}\n/srv/b.log {\n    rotate 7\n}\n",
      }),
    ).to.deep.equal([
      'fail logrotate.conf:3:12-22 The block of /srv/a.log is not read, and nothing there is rotated: "7 # a week" is no rotation count; write a whole number with nothing behind it, and comments on lines of their own. => 7',
      "pass logrotate.conf:5:1-11 log:/srv/b.log",
    ]);
  });

  it("fails a bad block that takes the next ones along", () => {
    expect(
      verdicts(blockRead, {
        "logrotate.conf": "weekly\n/srv/a.log {\n    size 100m\n  }\n/srv/b.log {\n    rotate 7\n}\n",
      }),
    ).to.deep.equal([
      'fail logrotate.conf:3:10-14 The block of /srv/a.log is not read, nor are those below it to line 7: "100m" has no unit that logrotate knows; write bytes or a number with k, M or G, and only a } in the first column ends a bad block.',
    ]);
  });

  it("fails a bad block at the end, which stands half read", () => {
    expect(verdicts(blockRead, { "logrotate.conf": "weekly\n/srv/a.log { rotate 7 }\n" })).to.deep.equal([
      'fail logrotate.conf:2:21-24 The block of /srv/a.log counts only to this place: "7 }" is no rotation count; write a whole number with nothing behind it, and comments on lines of their own.',
    ]);
  });

  it("fails carriage returns", () => {
    expect(verdicts(blockRead, { "logrotate.conf": "weekly\n/srv/a.log {\r\n    rotate 7\n}\n" })).to.deep.equal([
      "fail logrotate.conf:2:13-14 The block of /srv/a.log is not read, and nothing there is rotated: The line ends with a carriage return, which logrotate takes for a stray character; save the file with line feeds.",
    ]);
  });

  it("fails text at which the rest of the file is given up", () => {
    expect(verdicts(blockRead, { "logrotate.conf": "weekly\n/srv/a.log {\n}\n}\n/srv/b.log {\n}\n" })).to.deep.equal([
      "pass logrotate.conf:2:1-11 log:/srv/a.log",
      "fail logrotate.conf:4:1-2 From here logrotate reads no more of the file: } closes no block.",
    ]);
  });

  it("does not know what a template makes of a block", () => {
    expect(
      verdicts(blockRead, {
        "logrotate.conf.j2":
          "weekly\n/srv/{{ name }}.log {\n    rotate 7 {# a week #}\n    size {{ a }} {{ b }} c\n    rotate x\n}\n",
      }),
    ).to.deep.equal([
      "unknown logrotate.conf.j2:5:12-13 A template decides what stands in /srv/{{ name }}.log; the file that it makes would settle whether logrotate reads it.",
    ]);
  });
});
