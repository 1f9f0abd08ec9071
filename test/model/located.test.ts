import { expect } from "chai";
import {
  byDefault,
  derived,
  doubted,
  fileSpan,
  isWritten,
  located,
  looking,
  mapLocated,
  SourceFile,
  type Problem,
} from "../../src/model/index.ts";

const span = fileSpan(new SourceFile("haproxy.cfg", "backend plone\n"));
const doubt: Problem = { kind: "unseen", span, message: "A template fills this in." };

describe("a located value", () => {
  it("tells nobody when it is certain", () => {
    expect(looking(() => located(8, span).value)).to.deep.equal({ result: 8, doubts: [], defaults: [] });
  });

  it("in doubt tells who looks at it, whether or not it is cited", () => {
    expect(looking(() => doubted(located(8, span), doubt).value > 3)).to.deep.equal({
      result: true,
      doubts: [doubt],
      defaults: [],
    });
  });

  it("in doubt says so to the innermost computation alone", () => {
    const port = doubted(located(8, span), doubt);
    const outer = looking(() => looking(() => port.value).doubts.length);
    expect(outer).to.deep.equal({ result: 1, doubts: [], defaults: [] });
  });

  it("keeps its doubt in what is read from it", () => {
    const half = mapLocated(doubted(located(8, span), doubt), (port) => port / 2);
    expect(half.doubt).to.equal(doubt);
    expect(looking(() => half.value)).to.deep.equal({ result: 4, doubts: [doubt], defaults: [] });
  });

  it("takes over the doubt of what its reading looks at besides", () => {
    const port = doubted(located(8, span), doubt);
    const same = mapLocated(located(8, span), (value) => value === port.value);
    expect([same.value, same.doubt]).to.deep.equal([true, doubt]);
  });

  it("that follows from others takes over the doubt of all that was looked at", () => {
    const port = doubted(located(8, span), doubt);
    expect(derived({ span }, () => port.value === 8).doubt).to.equal(doubt);
    expect(derived({ span }, () => located(8, span).value === 8).doubt).to.equal(undefined);
  });

  it("in doubt tells nobody any more once it is copied with another value", () => {
    const port = doubted(byDefault(8, "the default", { span }), doubt);
    const copy = { ...port, value: 9 };
    expect(copy).to.deep.equal({ value: 9, span, trail: [], from: "the default", doubt });
    expect(looking(() => copy.value)).to.deep.equal({ result: 9, doubts: [], defaults: [] });
  });

  it("keeps the first doubt that it had", () => {
    const other: Problem = { ...doubt, message: "An include was not read." };
    expect(doubted(doubted(located(8, span), doubt), other).doubt).to.equal(doubt);
  });

  it("by default has the place of what leaves it out, with that one's doubt", () => {
    const setting = byDefault("roundrobin", "HAProxy's built-in default", doubted(located("plone", span), doubt));
    expect([setting.from, setting.span, setting.doubt]).to.deep.equal(["HAProxy's built-in default", span, doubt]);
  });

  it("by default is told to whoever asks whether it is written", () => {
    const setting = byDefault(3, "HAProxy's default for retries", { span });
    expect(looking(() => isWritten(setting))).to.deep.equal({ result: false, doubts: [], defaults: [setting] });
    expect(looking(() => isWritten(located(3, span)))).to.deep.equal({ result: true, doubts: [], defaults: [] });
  });
});
