import { expect } from "chai";
import { withExcerpts } from "../../src/dev/readme.ts";

const REPORT = `Not ready: 2 errors.
First: HAProxy does not start.

Components  ✗

✗ error    HAProxy does not start   T22  haproxy/loads
  haproxy.cfg:3  nbproc 2

✗ error    Jobs start several times
  T35 supervisor/one-scheduler
  web.conf:9  command=celery beat

Looked at 2 files.
`;

function filled(marker: string, report = REPORT): string {
  return withExcerpts(`${marker}\nold\n<!-- /excerpt -->\n`, new Map([["reports/a/table.txt", report]]));
}

describe("the excerpts in documents", () => {
  it("show the answer and the failures that are named", () => {
    expect(filled("<!-- excerpt: reports/a/table.txt supervisor/one-scheduler -->")).to.equal(
      "<!-- excerpt: reports/a/table.txt supervisor/one-scheduler -->\n\n```\nNot ready: 2 errors.\nFirst: HAProxy does not start.\n…\n✗ error    Jobs start several times\n  T35 supervisor/one-scheduler\n  web.conf:9  command=celery beat\n…\n```\n\n<!-- /excerpt -->\n",
    );
  });

  it("show the whole of a report in which nothing fails", () => {
    expect(filled("<!-- excerpt: reports/a/table.txt -->", "Nothing fails.\n\nOpen\n  ask\n")).to.include(
      "```\nNothing fails.\n\nOpen\n  ask\n```",
    );
  });

  it("are refused where there is no such report or failure", () => {
    expect(() => filled("<!-- excerpt: reports/b/table.txt -->")).to.throw(
      "There is no report reports/b/table.txt to take an excerpt from.",
    );
    expect(() => filled("<!-- excerpt: reports/a/table.txt haproxy/redispatch -->")).to.throw(
      "No failure of haproxy/redispatch is in the report.",
    );
  });
});
